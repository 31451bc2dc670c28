using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage;

/// <summary>
/// All documents of a container, whatever their partition: for moving to another engine, and for nothing that a bot does while people wait. Every engine has it
/// beside <see cref="IDocumentStore"/>.
/// </summary>
public interface IDocumentScan
{
    /// <summary>Brings to an end what a process left that died in the middle of a commit. Nobody else may be writing.</summary>
    /// <exception cref="StorageUnavailableException">Somebody is.</exception>
    ValueTask SettleAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// One page, in an order that stays the same as long as nobody writes, also from one process to the next. Documents that serve the engine only are left out.
    /// </summary>
    /// <param name="limit">Documents a page at most, 1 to 1,000. There may be fewer, or none, before the last page.</param>
    /// <param name="continuation">From the page before; null for the first.</param>
    /// <exception cref="ArgumentException">The container was not declared, or the engine does not know the continuation (any more).</exception>
    ValueTask<ScanPage> ScanAsync(string container, int limit, string? continuation, CancellationToken cancellationToken = default);
}

/// <param name="Promoted">All fields the container declares, as string, long or null.</param>
public sealed record ScannedDocument(DocumentKey Key, ReadOnlyMemory<byte> Json, IReadOnlyDictionary<string, object?> Promoted);

/// <param name="Continuation">Null on the last page.</param>
public sealed record ScanPage(IReadOnlyList<ScannedDocument> Documents, string? Continuation);
