using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Documents;

/// <summary>A stored value with what is needed to write it back.</summary>
/// <param name="ETag">Opaque; null for a value that was never stored.</param>
/// <param name="SchemaVersion">
/// The version <paramref name="Value"/> has: the type's own, or the stored one when a newer program wrote it. Written back
/// unchanged, so that the newer program does not migrate its own document again.
/// </param>
public sealed record Document<T>(T Value, string? ETag, DocumentKey Key, int SchemaVersion);

/// <summary>A page of typed documents. <paramref name="Continuation"/> is null on the last one.</summary>
public sealed record Page<T>(IReadOnlyList<Document<T>> Documents, string? Continuation);
