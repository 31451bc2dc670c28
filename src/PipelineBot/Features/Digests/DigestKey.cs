using System.Globalization;

namespace PipelineBot.Features.Digests;

/// <summary>What a digest's buttons carry: which digest, and which page of the whole list (0 for the digest itself).</summary>
public readonly record struct DigestKey(string Id, int Page)
{
    public static string Of(string id, int page) => page == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}.{page}");

    /// <summary>Reads what a card sent; it may be anything.</summary>
    public static DigestKey Read(string? text)
    {
        var parts = (text ?? "").Split('.', 3);
        var page = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new DigestKey(parts[0], page);
    }

    /// <summary>Whether it can be a digest's id at all.</summary>
    public static bool IsId(string id) => id.Length is > 0 and <= 64 && id.All(char.IsAsciiHexDigitLower);

    public override string ToString() => Of(Id, Page);
}
