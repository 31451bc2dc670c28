using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos.Commits;

/// <summary>
/// Brings what a commit decided to where it belongs, and then takes the commit out of the item it is about. Every step may be done again, by anybody:
/// a process that dies in between leaves the rest to the next one that looks.
/// </summary>
internal sealed class Finisher(IItems items)
{
    /// <param name="known">Items as this process wrote them, which need not be read.</param>
    public async Task FinishAsync(StoredItem primary, OpenCommit commit, IReadOnlyDictionary<ItemKey, StoredItem> known, CancellationToken cancellationToken)
    {
        await Task.WhenAll(
        [
            .. commit.Held.Select(key => SettleAsync(key, commit.Commit, known.GetValueOrDefault(key), cancellationToken)),
            .. commit.Records.Select(record => RecordAsync(record, cancellationToken)),
            .. commit.Soft.Select(soft => WriteSoftAsync(soft, cancellationToken)),
        ]);
        await ForgetAsync(primary, commit.Commit, cancellationToken);
    }

    /// <summary>Makes an item what a commit that happened wants it to be.</summary>
    public async Task SettleAsync(ItemKey key, string commit, StoredItem? known, CancellationToken cancellationToken)
    {
        for (var item = known ?? await items.ReadAsync(key, cancellationToken); item?.Item.Next is { } next && next.Commit == commit; item = await items.ReadAsync(key, cancellationToken))
        {
            var settled = item.Item with { Json = next.Json, Fields = next.Fields, Version = next.Json is null ? null : next.Version, Next = null };
            if (await WriteAsync(item, settled, cancellationToken))
                return;
        }
    }

    /// <summary>Takes a commit's intent back; what was there stays.</summary>
    public async Task ReleaseAsync(StoredItem held, string commit, CancellationToken cancellationToken)
    {
        for (StoredItem? item = held; item?.Item.Next?.Commit == commit; item = await items.ReadAsync(held.Key, cancellationToken))
        {
            if (await WriteAsync(item, item.Item with { Next = null }, cancellationToken))
                return;
        }
    }

    private async Task<bool> RecordAsync(PendingWrite record, CancellationToken cancellationToken) => await items.CreateAsync(
        record.Key.Container,
        new Item { Id = record.Key.Id, Partition = record.Key.Partition, Name = record.Name, Json = record.Json, Fields = record.Fields, Version = record.Version },
        cancellationToken) is not null;

    private async Task WriteSoftAsync(PendingWrite soft, CancellationToken cancellationToken)
    {
        while (true)
        {
            var item = await items.ReadAsync(soft.Key, cancellationToken);
            if (item?.Item.Next is not null || (soft.Replaces is not null && item?.Item.Version != soft.Replaces))
                return;
            if (item is null ? await RecordAsync(soft, cancellationToken) : await WriteAsync(item, item.Item with { Json = soft.Json, Fields = soft.Fields, Version = soft.Version }, cancellationToken))
                return;
        }
    }

    private async Task ForgetAsync(StoredItem primary, string commit, CancellationToken cancellationToken)
    {
        for (StoredItem? item = primary; item?.Item.Open?.Any(open => open.Commit == commit) == true; item = await items.ReadAsync(primary.Key, cancellationToken))
        {
            IReadOnlyList<OpenCommit> rest = [.. item.Item.Open!.Where(open => open.Commit != commit)];
            if (await WriteAsync(item, item.Item with { Open = rest.Count > 0 ? rest : null }, cancellationToken))
                return;
        }
    }

    /// <summary>An item that serves nothing any more goes.</summary>
    private async Task<bool> WriteAsync(StoredItem was, Item now, CancellationToken cancellationToken) => now.IsNeeded
        ? await items.ReplaceAsync(was.Key.Container, now, was.ETag, cancellationToken) is not null
        : await items.DeleteAsync(was.Key, was.ETag, cancellationToken);
}
