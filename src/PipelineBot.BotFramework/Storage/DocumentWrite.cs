namespace PipelineBot.BotFramework.Storage;

/// <summary>What must be true of the stored document for a write to happen.</summary>
public enum WriteCondition
{
    /// <summary>Nothing: the last writer wins.</summary>
    None,

    /// <summary>There is no document under the key.</summary>
    Absent,

    /// <summary>The stored ETag equals <see cref="DocumentWrite.ETag"/>.</summary>
    ETagMatches,
}

/// <summary>
/// One write of a batch: a put with the whole document, or (with <see cref="Json"/> null) a delete. <see cref="Promoted"/> values are string, long or null,
/// by the names the container declares; a name left out is stored as null.
/// </summary>
public sealed record DocumentWrite(
    DocumentKey Key,
    ReadOnlyMemory<byte>? Json,
    IReadOnlyDictionary<string, object?> Promoted,
    WriteCondition Condition,
    string? ETag)
{
    private static readonly Dictionary<string, object?> Nothing = [];

    /// <summary>
    /// Of a write beside others: the rest is right without it. An engine that commits one document at a time may do it a moment later, and leave it out when its
    /// condition does not hold by then: a record under an id that follows from what it records, which is there already; a note that somebody else has overwritten.
    /// An engine with transactions makes no difference.
    /// </summary>
    public bool Soft { get; init; }

    public static DocumentWrite Put(DocumentKey key, ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, object?>? promoted = null) =>
        new(key, json, promoted ?? Nothing, WriteCondition.None, null);

    public static DocumentWrite Create(DocumentKey key, ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, object?>? promoted = null) =>
        new(key, json, promoted ?? Nothing, WriteCondition.Absent, null);

    public static DocumentWrite Replace(DocumentKey key, string etag, ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, object?>? promoted = null) =>
        new(key, json, promoted ?? Nothing, WriteCondition.ETagMatches, etag);

    /// <summary>Deletes; deleting what is not there is not an error.</summary>
    public static DocumentWrite Delete(DocumentKey key) => new(key, null, Nothing, WriteCondition.None, null);

    public static DocumentWrite Delete(DocumentKey key, string etag) => new(key, null, Nothing, WriteCondition.ETagMatches, etag);
}
