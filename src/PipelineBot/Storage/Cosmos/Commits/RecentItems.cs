using System.Collections.Concurrent;
using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos.Commits;

/// <summary>Items read a moment ago: a turn writes what it has just read, and need not read it again to keep the old beside the new.</summary>
internal sealed class RecentItems
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<ItemKey, StoredItem> items = new();

    public void Add(StoredItem item)
    {
        if (items.Count >= Most)
            items.Clear();
        items[item.Key] = item;
    }

    /// <summary>Null unless that very version of the item is known.</summary>
    public StoredItem? Find(ItemKey key, string etag) => items.TryGetValue(key, out var item) && item.ETag == etag ? item : null;
}
