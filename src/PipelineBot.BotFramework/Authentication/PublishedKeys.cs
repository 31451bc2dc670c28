using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>The signing keys of one issuer as published at one moment, with the channels each is endorsed for.</summary>
internal sealed class PublishedKeys(OpenIdConnectConfiguration configuration)
{
    private const int SmallestModulusBits = 2048;

    private readonly Dictionary<string, JsonWebKey> _keys = (configuration.JsonWebKeySet?.Keys ?? [])
        .Where(IsUsable)
        .GroupBy(key => key.Kid, StringComparer.Ordinal)
        // Two keys under one id: neither can be told apart, so neither is believed.
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);

    public bool IsEmpty => _keys.Count == 0;

    public JsonWebKey? Find(string keyId) => _keys.GetValueOrDefault(keyId);

    /// <summary>Null when the key names no endorsements at all; empty when it names them and there are none.</summary>
    public static IReadOnlySet<string>? EndorsementsOf(JsonWebKey key)
    {
        if (!key.AdditionalData.TryGetValue("endorsements", out var value))
            return null;
        var names = value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
            IEnumerable<object> items => items.OfType<string>(),
            _ => [],
        };
        return names.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A member of the key that is no part of the standard; null when it is not there, empty when it is no text.</summary>
    public static string? TextOf(JsonWebKey key, string name) => key.AdditionalData.TryGetValue(name, out var value)
        ? value switch { string text => text, JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(), _ => "" }
        : null;

    private static bool IsUsable(JsonWebKey key) =>
        !string.IsNullOrEmpty(key.Kid) && key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "" or "sig" && key.KeySize >= SmallestModulusBits;
}
