using System.Globalization;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.TestSupport;

/// <summary>
/// Documents in memory with the rules of a real engine: ETags, all or none, keys of a batch distinct, and queries through the declared indexes. Tests play
/// the rest of the world in <see cref="Meanwhile"/>. Given containers it refuses what was not declared, as the engines do; without, it takes anything.
/// </summary>
public sealed class MemoryDocumentStore(IReadOnlyList<ContainerDefinition>? declared = null) : IDocumentStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, MemoryContainer> containers = declared?.ToDictionary(c => c.Name, c => new MemoryContainer(c), StringComparer.Ordinal) ?? [];
    private readonly List<IReadOnlyList<DocumentWrite>> committed = [];
    private long version;

    /// <summary>
    /// Runs before each commit. A key returned is reported as the conflict and nothing is written; what it throws is a store that is out of reach;
    /// what it commits is another process that was faster.
    /// </summary>
    public Func<IReadOnlyList<DocumentWrite>, ValueTask<DocumentKey?>>? Meanwhile { get; set; }

    /// <summary>
    /// Answers on the caller's stack and forgets what was written over, for simulations of months on one thread. Otherwise it answers later, as a real
    /// engine does, so that turns which run at once interleave here.
    /// </summary>
    public bool AnswersAtOnce { get; init; }

    /// <summary>Every batch that was written, oldest first; none when it answers at once.</summary>
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
            return containers.TryGetValue(container, out var found) ? found.All : [];
    }

    public async ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default)
    {
        if (!AnswersAtOnce)
            await Task.Yield();
        lock (gate)
            return ContainerOf(key.Container).Get(key);
    }

    public async ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default)
    {
        if (!AnswersAtOnce)
            await Task.Yield();
        lock (gate)
            return ContainerOf(query.Container).Query(query);
    }

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        if (writes.Count > 1 && writes.Select(w => w.Key).Distinct().Count() != writes.Count)
            throw new ArgumentException("Two writes of a batch have one key.", nameof(writes));

        if (!AnswersAtOnce)
            await Task.Yield();
        if (Meanwhile is { } meanwhile && await meanwhile(writes) is { } injected)
            return new CommitResult(injected, []);
        lock (gate)
        {
            foreach (var write in writes)
            {
                var container = ContainerOf(write.Key.Container);
                container.Check(write);
                if (!Holds(container, write))
                    return new CommitResult(write.Key, []);
            }

            if (!AnswersAtOnce)
                committed.Add(writes);
            var etags = new string?[writes.Count];
            for (var i = 0; i < etags.Length; i++)
                etags[i] = Apply(writes[i]);
            return new CommitResult(null, etags);
        }
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    private MemoryContainer ContainerOf(string name)
    {
        if (containers.TryGetValue(name, out var found))
            return found;
        if (declared is not null)
            throw new ArgumentException($"The container '{name}' was not declared.");
        return containers[name] = new MemoryContainer(null);
    }

    private static bool Holds(MemoryContainer container, DocumentWrite write) => write.Condition switch
    {
        WriteCondition.Absent => container.Get(write.Key) is null,
        WriteCondition.ETagMatches => container.Get(write.Key) is { } stored && stored.ETag == write.ETag,
        _ => true,
    };

    private string? Apply(DocumentWrite write)
    {
        var container = ContainerOf(write.Key.Container);
        if (write.Json is not { } json)
        {
            container.Remove(write.Key);
            return null;
        }

        var etag = (++version).ToString(CultureInfo.InvariantCulture);
        container.Put(new StoredDocument(write.Key, etag, json.ToArray()), write.Promoted);
        return etag;
    }
}
