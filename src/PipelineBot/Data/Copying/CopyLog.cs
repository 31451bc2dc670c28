using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Data.Copying;

/// <summary>The checkpoint in the target, as this process holds it.</summary>
internal sealed class CopyLog
{
    private readonly CopySide to;
    private Document<CopyCheckpoint> document;

    private CopyLog(CopySide to, Document<CopyCheckpoint> document) => (this.to, this.document) = (to, document);

    public CopyCheckpoint Checkpoint => document.Value;

    /// <summary>That of the copy that was interrupted, or a new one in a target that is empty.</summary>
    /// <exception cref="DataFailure">The target holds something else, or there is nothing to copy.</exception>
    public static async Task<CopyLog> OpenAsync(CopySide from, CopySide to, IReadOnlyList<ContainerDefinition> containers, Instant now, CancellationToken cancellationToken)
    {
        if (await to.Store.GetAsync(CopyCheckpoint.Type, CopyCheckpoint.Partition, CopyCheckpoint.Id, cancellationToken) is { } there)
        {
            return there.Value.From == from.Place
                ? new CopyLog(to, there)
                : throw new DataFailure($"{to} holds a copy of {there.Value.From}, not of {from.Place}. Name that one as the source again, or copy into a store that is empty.");
        }

        if (await to.AnyAsync(containers, cancellationToken) is { } used)
            throw new DataFailure($"{to} is not empty: there are documents in '{used}'. Copy into a new {(to.DocumentsACommit > 1 ? "file (Storage__Sqlite__Path)" : "database (Storage__Cosmos__Database)")}, or remove what is there.");
        if (await from.AnyAsync(containers, cancellationToken) is null)
            throw new DataFailure($"{from} holds no document: there is nothing to copy.");
        var log = new CopyLog(to, new Document<CopyCheckpoint>(new CopyCheckpoint { From = from.Place, Begun = now }, null, CopyCheckpoint.Key, CopyCheckpoint.Type.SchemaVersion));
        await log.SaveAsync(log.Checkpoint, cancellationToken);
        return log;
    }

    /// <exception cref="DataFailure">Another process has written it.</exception>
    public async Task SaveAsync(CopyCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var result = await to.Store.CommitAsync([CopyCheckpoint.Type.Write(document, checkpoint)], cancellationToken);
        if (!result.Committed)
            throw new DataFailure($"Somebody else is copying into {to}. Let that copy end, or stop it, and run this again.");
        document = document with { Value = checkpoint, ETag = result.ETags[0] };
    }
}
