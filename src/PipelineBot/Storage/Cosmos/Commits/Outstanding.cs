using System.Collections.Concurrent;
using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos.Commits;

/// <summary>
/// What this process committed and has not brought everywhere yet: whoever reads there waits those few milliseconds, so that one's own writes are always seen.
/// </summary>
internal sealed class Outstanding
{
    private readonly ConcurrentDictionary<ItemKey, Task> byKey = new();

    /// <param name="work">Never fails.</param>
    public void Add(IReadOnlyCollection<ItemKey> keys, Task work)
    {
        foreach (var key in keys)
            byKey[key] = work;
        _ = ForgetAsync(keys, work);
    }

    public Task AtAsync(ItemKey key) => byKey.TryGetValue(key, out var work) ? work : Task.CompletedTask;

    public Task InAsync(string container) => byKey.IsEmpty ? Task.CompletedTask : Task.WhenAll(byKey.Where(entry => entry.Key.Container == container).Select(entry => entry.Value).Distinct());

    public Task AllAsync() => Task.WhenAll(byKey.Values.Distinct());

    private async Task ForgetAsync(IReadOnlyCollection<ItemKey> keys, Task work)
    {
        await work;
        foreach (var key in keys)
            byKey.TryRemove(new KeyValuePair<ItemKey, Task>(key, work));
    }
}
