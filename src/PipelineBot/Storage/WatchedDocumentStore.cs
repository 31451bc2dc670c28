using System.Diagnostics;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Telemetry;

namespace PipelineBot.Storage;

/// <summary>The engine, with somebody told of every write that was committed.</summary>
public sealed class WatchedDocumentStore(IDocumentStore engine) : IDocumentStore
{
    public Action<DocumentWrite>? Committed { get; set; }

    public ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default) => engine.GetAsync(key, cancellationToken);

    public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default) => engine.QueryAsync(query, cancellationToken);

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await engine.CommitAsync(writes, cancellationToken);
        WorkMetrics.Committed(began, conflict: !result.Committed);
        if (result.Committed && Committed is { } tell)
        {
            foreach (var write in writes)
                tell(write);
        }

        return result;
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => engine.CheckAsync(cancellationToken);
}
