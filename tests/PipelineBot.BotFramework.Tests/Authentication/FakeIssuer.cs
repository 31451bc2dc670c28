using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Protocols;
using NodaTime;
using PipelineBot.TestSupport.Identity;

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

    public void Publish(string kid, RSA key, params string[] endorsements) =>
        PublishRaw(kid, Jwt.Published(kid, key, endorsements.Length == 0 ? ["msteams"] : endorsements));

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
    public static JsonObject Claims(Instant now) => Jwt.Claims(AppId, now);

    public static JsonObject Header(string kid = "k1", string alg = "RS256") => Jwt.Header(kid, alg);

    public static string Sign(JsonObject header, JsonObject claims, RSA? key = null, HashAlgorithmName? hash = null) => Jwt.Sign(header, claims, key ?? FirstKey, hash);

    public static string Assemble(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign) => Jwt.Assemble(header.ToJsonString(), claims.ToJsonString(), sign);
}
