namespace PipelineBot.Storage.Cosmos.Items;

/// <summary>
/// The few operations on single items that everything else is made of. Each is atomic, and certain: when an answer is lost, the implementation finds out what
/// happened before it returns.
/// </summary>
internal interface IItems
{
    /// <summary>Null when there is none.</summary>
    ValueTask<StoredItem?> ReadAsync(ItemKey key, CancellationToken cancellationToken);

    /// <summary>Null when there is one already.</summary>
    ValueTask<StoredItem?> CreateAsync(string container, Item item, CancellationToken cancellationToken);

    /// <summary>Null when it is gone or has another ETag.</summary>
    ValueTask<StoredItem?> ReplaceAsync(string container, Item item, string etag, CancellationToken cancellationToken);

    /// <summary>False when it has another ETag; an item that is gone is deleted.</summary>
    ValueTask<bool> DeleteAsync(ItemKey key, string etag, CancellationToken cancellationToken);

    ValueTask<IReadOnlyList<StoredItem>> QueryAsync(ItemQuery query, CancellationToken cancellationToken);

    /// <summary>Some items of a container, in any partition, with something unfinished since before a moment.</summary>
    ValueTask<IReadOnlyList<StoredItem>> UnfinishedAsync(string container, string before, CancellationToken cancellationToken);

    /// <summary>Some items of a container, whatever their partition and whatever is in them.</summary>
    /// <param name="continuation">From the page before; null for the first.</param>
    /// <exception cref="ArgumentException">The continuation is not known.</exception>
    ValueTask<ItemPage> ScanAsync(string container, int limit, string? continuation, CancellationToken cancellationToken);
}

/// <param name="Continuation">Null on the last page.</param>
internal sealed record ItemPage(IReadOnlyList<StoredItem> Items, string? Continuation);

/// <param name="Partition">Null: all of them.</param>
internal sealed record ItemQuery(string Container, string Partition, string Sql, IReadOnlyList<(string Name, object? Value)> Parameters, int Limit);
