namespace PipelineBot.BotFramework.Storage;

/// <summary>How a commit ended.</summary>
/// <param name="Conflict">Null when everything was written; else the first write whose condition did not hold, and nothing was written.</param>
/// <param name="ETags">The new ETag of each write, in order (null for a delete); empty after a conflict.</param>
public sealed record CommitResult(DocumentKey? Conflict, IReadOnlyList<string?> ETags)
{
    public bool Committed => Conflict is null;
}

/// <summary>
/// The one narrow seam to an engine. Safe for use by many threads. When <see cref="CommitAsync"/> returns, the writes are durable:
/// a crash right after it loses nothing.
/// </summary>
public interface IDocumentStore
{
    /// <summary>The document, or null when there is none.</summary>
    ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default);

    /// <summary>One page of a query. A container or field that was not declared throws <see cref="ArgumentException"/>.</summary>
    ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes all or nothing. The keys of a batch are distinct. The first write is the one the batch is about (an engine without
    /// multi-document transactions journals the others inside it).
    /// </summary>
    ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default);

    /// <summary>Answers when the store can be read and written; throws when it cannot.</summary>
    ValueTask CheckAsync(CancellationToken cancellationToken = default);
}
