using System.Collections.Concurrent;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Data.Importing;

/// <summary>Takes writes without making them: later reads by key see them, the engine never does. Queries see the engine only.</summary>
internal sealed class DryRunStore(IDocumentStore engine) : IDocumentStore
{
    private readonly ConcurrentDictionary<DocumentKey, StoredDocument?> written = new();

    public ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default) =>
        written.TryGetValue(key, out var document) ? new(document) : engine.GetAsync(key, cancellationToken);

    public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default) => engine.QueryAsync(query, cancellationToken);

    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        foreach (var write in writes)
            written[write.Key] = write.Json is { } json ? new StoredDocument(write.Key, "dry", json) : null;
        return new(new CommitResult(null, [.. writes.Select(write => write.Json is null ? null : "dry")]));
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => engine.CheckAsync(cancellationToken);
}
