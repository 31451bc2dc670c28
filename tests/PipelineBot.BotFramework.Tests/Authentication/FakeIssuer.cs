using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace PipelineBot.BotFramework.Tests.Authentication;

/// <summary>A channel service's OpenID documents and signing keys, without a network.</summary>
internal sealed class FakeIssuer : IDocumentRetriever
{
    public const string AppId = "00000000-aaaa-4bbb-8ccc-dddddddddddd";
    public const string Metadata = "https://login.example/.well-known/openidconfiguration";
    private const string Jwks = "https://login.example/keys";

    private static readonly RSA FirstKey = RSA.Create(2048);
    private static readonly RSA SecondKey = RSA.Create(2048);

    private readonly Dictionary<string, JsonObject> _published = [];

    public FakeIssuer() => Publish("k1", FirstKey);

    public static RSA First => FirstKey;

    public static RSA Second => SecondKey;

    public bool IsDown { get; set; }

    public int Fetches { get; private set; }

    public List<string> Addresses { get; } = [];

    public void Publish(string kid, RSA key, params string[] endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        PublishRaw(kid, new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. (endorsements.Length == 0 ? ["msteams"] : endorsements).Select(name => (JsonNode)name)]),
        });
    }

    public void PublishRaw(string kid, JsonObject key) => _published[kid] = key;

    public void Withdraw(string kid) => _published.Remove(kid);

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        Addresses.Add(address);
        if (IsDown)
            throw new IOException("down");
        if (address == Jwks)
            return Task.FromResult(new JsonObject { ["keys"] = new JsonArray([.. _published.Values.Select(key => key.DeepClone())]) }.ToJsonString());
        Fetches++;
        return Task.FromResult(new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = Jwks }.ToJsonString());
    }

    /// <summary>Claims of a good token, to be spoiled by a test.</summary>
    public static JsonObject Claims(Instant now) => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["serviceurl"] = "https://smba.trafficmanager.net/emea/",
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = (now + Duration.FromHours(1)).ToUnixTimeSeconds(),
    };

    public static JsonObject Header(string kid = "k1", string alg = "RS256") => new() { ["alg"] = alg, ["kid"] = kid, ["typ"] = "JWT" };

    public static string Sign(JsonObject header, JsonObject claims, RSA? key = null, HashAlgorithmName? hash = null) =>
        Assemble(header, claims, signed => (key ?? FirstKey).SignData(signed, hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Assemble(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var signed = Base64UrlEncoder.Encode(header.ToJsonString()) + "." + Base64UrlEncoder.Encode(claims.ToJsonString());
        return signed + "." + Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)));
    }
}
