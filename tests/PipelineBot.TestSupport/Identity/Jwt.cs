using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;

namespace PipelineBot.TestSupport.Identity;

/// <summary>Puts tokens together letter by letter, good ones and ones no library would write.</summary>
public static class Jwt
{
    public const string Issuer = "https://api.botframework.com";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    /// <summary>Claims of a good token, to be spoiled.</summary>
    public static JsonObject Claims(string appId, Instant now) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = appId,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = (now + Duration.FromHours(1)).ToUnixTimeSeconds(),
    };

    public static JsonObject Header(string kid = "k1", string alg = "RS256") => new() { ["alg"] = alg, ["kid"] = kid, ["typ"] = "JWT" };

    public static string Sign(JsonObject header, JsonObject claims, RSA key, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null) =>
        Assemble(header.ToJsonString(), claims.ToJsonString(), signed => key.SignData(signed, hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1));

    public static string Assemble(string header, string payload, Func<byte[], byte[]> sign)
    {
        var signed = Encode(header) + "." + Encode(payload);
        return signed + "." + Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)));
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>A public key as it is published.</summary>
    /// <param name="endorsements">Null leaves the member out.</param>
    public static JsonObject Published(string kid, RSA key, string[]? endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var published = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements is not null)
            published["endorsements"] = new JsonArray([.. endorsements.Select(name => (JsonNode)name)]);
        return published;
    }
}
