using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;

namespace PipelineBot.Data.Copying;

/// <summary>
/// Writes documents into the target as new ones: what is there is never written over. After an interruption some of a page are there already, and must then be the
/// same.
/// </summary>
internal sealed class CopyWriter(CopySide to)
{
    public Task WriteAsync(IReadOnlyList<ScannedDocument> documents, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        documents.Chunk(to.DocumentsACommit),
        new ParallelOptions { MaxDegreeOfParallelism = to.CommitsAtOnce, CancellationToken = cancellationToken },
        async (some, token) =>
        {
            if (!await CreateAsync(some, token) && !await CreateAsync(await MissingAsync(some, token), token))
                throw new DataFailure($"Somebody else writes into {to}. Stop every bot on it, and copy into a store that is empty.");
        });

    private async ValueTask<bool> CreateAsync(IReadOnlyCollection<ScannedDocument> documents, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
            return true;
        try
        {
            return (await to.Store.CommitAsync([.. documents.Select(document => DocumentWrite.Create(document.Key, document.Json, document.Promoted))], cancellationToken)).Committed;
        }
        catch (ArgumentException refused)
        {
            throw new DataFailure($"{to.Engine} does not take what is to be copied: {refused.Message}", refused);
        }
    }

    private async ValueTask<IReadOnlyCollection<ScannedDocument>> MissingAsync(ScannedDocument[] documents, CancellationToken cancellationToken)
    {
        var missing = new List<ScannedDocument>();
        foreach (var document in documents)
        {
            var there = await to.Store.GetAsync(document.Key, cancellationToken);
            if (there is null)
                missing.Add(document);
            else if (!there.Json.Span.SequenceEqual(document.Json.Span))
                throw new DataFailure($"{to} holds another document {document.Key} than the source: one of the two was written to while the copy was interrupted. Stop every bot, empty the target and copy again.");
        }

        return missing;
    }
}
