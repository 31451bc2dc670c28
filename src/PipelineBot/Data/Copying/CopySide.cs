using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;

namespace PipelineBot.Data.Copying;

/// <summary>One of the two stores between which documents are copied.</summary>
/// <param name="Place">Where it is; another place is another store.</param>
/// <param name="DocumentsACommit">How many documents are written with one commit.</param>
/// <param name="CommitsAtOnce">How many commits are under way at the same time.</param>
internal sealed record CopySide(string Engine, string Place, IDocumentStore Store, IDocumentScan Scan, int DocumentsACommit, int CommitsAtOnce)
{
    private const int MostDocuments = 500;

    /// <summary>Documents between two checkpoints.</summary>
    public int PageSize { get; init; } = MostDocuments;

    /// <summary>A file syncs once a commit and has one writer; Cosmos DB knows single items only and takes many at once.</summary>
    public static CopySide Of(StorageSettings settings, OpenedStore opened) => settings.Cosmos is null
        ? new(settings.Engine, settings.Place, opened.Store, (IDocumentScan)opened.Store, MostDocuments, 1)
        : new(settings.Engine, settings.Place, opened.Store, (IDocumentScan)opened.Store, 1, 32);

    /// <summary>A page of what there is to copy. A checkpoint is about the copy it lies in, and is not copied.</summary>
    public async ValueTask<ScanPage> PageAsync(string container, string? continuation, CancellationToken cancellationToken)
    {
        var page = await Scan.ScanAsync(container, PageSize, continuation, cancellationToken);
        return container == CopyCheckpoint.Key.Container ? page with { Documents = [.. page.Documents.Where(document => document.Key != CopyCheckpoint.Key)] } : page;
    }

    /// <summary>A container with something in it; null when there is none.</summary>
    public async ValueTask<string?> AnyAsync(IReadOnlyList<ContainerDefinition> containers, CancellationToken cancellationToken)
    {
        foreach (var container in containers)
        {
            string? continuation = null;
            do
            {
                var page = await PageAsync(container.Name, continuation, cancellationToken);
                if (page.Documents.Count > 0)
                    return container.Name;
                continuation = page.Continuation;
            }
            while (continuation is not null);
        }

        return null;
    }

    public override string ToString() => $"{Engine} ({Place})";
}
