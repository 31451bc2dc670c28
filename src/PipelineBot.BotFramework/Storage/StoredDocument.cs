namespace PipelineBot.BotFramework.Storage;

/// <summary>A document as the store holds it. <paramref name="Json"/> is UTF-8; <paramref name="ETag"/> is opaque and changes with every write.</summary>
public sealed record StoredDocument(DocumentKey Key, string ETag, ReadOnlyMemory<byte> Json);
