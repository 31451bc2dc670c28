namespace PipelineBot.Storage.Cosmos.Commits;

/// <summary>
/// The ETag given out for a document: its version decides, and the item's ETag saves looking at the item when nothing else happened to it meanwhile.
/// </summary>
/// <param name="ItemETag">Empty when it is not known.</param>
/// <param name="IsPlain">Whether the item held nothing but the document.</param>
internal readonly record struct VersionToken(string Version, string ItemETag, bool IsPlain)
{
    private const char Divider = '|';

    /// <summary>Null for what was not given out here.</summary>
    public static VersionToken? Read(string? text) =>
        text?.Split(Divider, 3) is [{ Length: > 0 } version, "0" or "1", var etag] ? new VersionToken(version, etag, text[version.Length + 1] == '1') : null;

    public override string ToString() => $"{Version}{Divider}{(IsPlain ? '1' : '0')}{Divider}{ItemETag}";
}
