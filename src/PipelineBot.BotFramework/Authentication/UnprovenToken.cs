using System.Buffers.Text;
using System.Text.Json;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>What a token says of itself, believed in nothing yet: enough to choose the issuer and the key to prove it with.</summary>
internal sealed record UnprovenToken(string Text, string Algorithm, string KeyId, string Issuer, string Audience)
{
    // A name twice is two tokens in one: what checks it and what uses it could read different ones.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <returns>Null unless these are three parts of readable JSON, signed in name, with an issuer, a key id and no critical extension.</returns>
    public static UnprovenToken? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
            return null;
        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]), Strict);
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]), Strict);
            // A critical extension is one that whoever does not know it must refuse, and none is known here.
            if (header.RootElement.TryGetProperty("crit", out _))
                return null;
            var unproven = new UnprovenToken(
                token, TextOf(header, "alg"), TextOf(header, "kid"), TextOf(payload, "iss"), AudienceOf(payload));
            return unproven.Algorithm.Length == 0 || unproven.KeyId.Length == 0 || unproven.Issuer.Length == 0 ? null : unproven;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Short, and without anything that could break a line or colour a terminal: whoever sent it wrote it.</summary>
    public static string Printable(string? text) =>
        string.Concat((text ?? "").Take(100).Select(letter => letter is > ' ' and < (char)127 ? letter : '?'));

    private static string TextOf(JsonDocument part, string name) =>
        part.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string AudienceOf(JsonDocument payload) => payload.RootElement.TryGetProperty("aud", out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ValueKind.ToString()
        : "";
}
