using System.Globalization;
using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Tests.Storage.Cosmos;

/// <summary>Items in memory, with Cosmos DB's rules for each of them. What is asked of it can be counted, held up, and made to fail at any point. No queries.</summary>
internal sealed class MemoryItems : IItems
{
    private readonly Lock gate = new();
    private readonly Dictionary<ItemKey, StoredItem> items = [];
    private long etag;

    /// <summary>Runs before each operation; what it throws is a process that died before it, or a server out of reach.</summary>
    public Func<string, ItemKey, ValueTask>? Before { get; set; }

    /// <summary>Runs after each operation was carried out; what it throws is a process that died without hearing of it.</summary>
    public Func<string, ItemKey, ValueTask>? After { get; set; }

    public IReadOnlyList<StoredItem> All
    {
        get
        {
            lock (gate)
                return [.. items.Values];
        }
    }

    public ValueTask<StoredItem?> ReadAsync(ItemKey key, CancellationToken cancellationToken) => DoAsync("read", key, () => items.GetValueOrDefault(key));

    public ValueTask<StoredItem?> CreateAsync(string container, Item item, CancellationToken cancellationToken)
    {
        var key = new ItemKey(container, item.Partition, item.Id);
        return DoAsync("create", key, () => items.ContainsKey(key) ? null : Put(key, item));
    }

    public ValueTask<StoredItem?> ReplaceAsync(string container, Item item, string etag, CancellationToken cancellationToken)
    {
        var key = new ItemKey(container, item.Partition, item.Id);
        return DoAsync("replace", key, () => items.GetValueOrDefault(key)?.ETag == etag ? Put(key, item) : null);
    }

    public ValueTask<bool> DeleteAsync(ItemKey key, string etag, CancellationToken cancellationToken) => DoAsync("delete", key, () =>
    {
        if (items.TryGetValue(key, out var there) && there.ETag != etag)
            return false;
        items.Remove(key);
        return true;
    });

    public ValueTask<IReadOnlyList<StoredItem>> QueryAsync(ItemQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<StoredItem>> UnfinishedAsync(string container, string before, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<StoredItem>>(
        "query", default, () => [.. items.Values.Where(item => item.Key.Container == container && item.Item.Since is { } since && string.CompareOrdinal(since, before) < 0)]);

    public ValueTask<ItemPage> ScanAsync(string container, int limit, string? continuation, CancellationToken cancellationToken)
    {
        var from = int.Parse(continuation ?? "0", CultureInfo.InvariantCulture);
        return DoAsync("scan", default, () =>
        {
            var rest = items.Values.Where(item => item.Key.Container == container).OrderBy(item => (item.Key.Partition, item.Key.Id)).Skip(from).ToList();
            return new ItemPage([.. rest.Take(limit)], rest.Count > limit ? (from + limit).ToString(CultureInfo.InvariantCulture) : null);
        });
    }

    private StoredItem Put(ItemKey key, Item item) => items[key] = new StoredItem(key, item.Stamped(), (++etag).ToString(CultureInfo.InvariantCulture));

    private async ValueTask<T> DoAsync<T>(string operation, ItemKey key, Func<T> work)
    {
        await Task.Yield();
        if (Before is { } before)
            await before(operation, key);
        T result;
        lock (gate)
            result = work();
        if (After is { } after)
            await after(operation, key);
        return result;
    }
}
