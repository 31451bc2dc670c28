using PipelineBot.BotFramework.Storage;

namespace PipelineBot.TestSupport;

/// <summary>
/// Documents in memory with the rules of a real engine that turns lean on: ETags, all or none, keys of a batch distinct. Tests play
/// the rest of the world in <see cref="Meanwhile"/>. It has no queries: those are proved against real engines.
/// </summary>
public sealed class MemoryDocumentStore : IDocumentStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<DocumentKey, StoredDocument> documents = [];
    private readonly List<IReadOnlyList<DocumentWrite>> committed = [];
    private long version;

    /// <summary>
    /// Runs before each commit. A key returned is reported as the conflict and nothing is written; what it throws is a store that is out of reach;
    /// what it commits is another process that was faster.
    /// </summary>
    public Func<IReadOnlyList<DocumentWrite>, ValueTask<DocumentKey?>> Meanwhile { get; set; } = _ => ValueTask.FromResult<DocumentKey?>(null);

    /// <summary>Every batch that was written, oldest first.</summary>
    public IReadOnlyList<IReadOnlyList<DocumentWrite>> Committed
    {
        get
        {
            lock (gate)
                return [.. committed];
        }
    }

    public IReadOnlyList<StoredDocument> In(string container)
    {
        lock (gate)
            return [.. documents.Values.Where(d => d.Key.Container == container)];
    }

    public async ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default)
    {
        // A real engine answers later, and turns that run at once interleave here.
        await Task.Yield();
        lock (gate)
            return documents.GetValueOrDefault(key);
    }

    public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        if (writes.Select(w => w.Key).Distinct().Count() != writes.Count)
            throw new ArgumentException("Two writes of a batch have one key.", nameof(writes));

        await Task.Yield();
        if (await Meanwhile(writes) is { } injected)
            return new CommitResult(injected, []);
        lock (gate)
        {
            if (writes.Where(w => !Holds(w)).Select(w => (DocumentKey?)w.Key).FirstOrDefault() is { } conflict)
                return new CommitResult(conflict, []);
            committed.Add(writes);
            return new CommitResult(null, [.. writes.Select(Apply)]);
        }
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    private bool Holds(DocumentWrite write) => write.Condition switch
    {
        WriteCondition.Absent => !documents.ContainsKey(write.Key),
        WriteCondition.ETagMatches => documents.GetValueOrDefault(write.Key)?.ETag == write.ETag,
        _ => true,
    };

    private string? Apply(DocumentWrite write)
    {
        if (write.Json is not { } json)
        {
            documents.Remove(write.Key);
            return null;
        }

        var etag = (++version).ToString(System.Globalization.CultureInfo.InvariantCulture);
        documents[write.Key] = new StoredDocument(write.Key, etag, json.ToArray());
        return etag;
    }
}
