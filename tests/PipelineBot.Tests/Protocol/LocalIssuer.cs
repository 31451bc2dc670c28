using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Hosting;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Protocol;

/// <summary>A channel service's OpenID documents on loopback, tokens signed by it and by others, and the bot's own rules over the same keys.</summary>
internal sealed class LocalIssuer : IAsyncDisposable, IDocumentRetriever
{
    public const string AppId = "00000000-aaaa-4bbb-8ccc-dddddddddddd";

    private const string Tenant = "11111111-2222-4333-8444-555555555555";
    private const string Here = "https://smba.trafficmanager.net/emea/";

    private readonly RSA key = RSA.Create(2048);
    private readonly RSA unendorsed = RSA.Create(2048);
    private readonly RSA stranger = RSA.Create(2048);
    private readonly WebApplication server;
    private readonly ServiceProvider bot;

    private LocalIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapGet("/metadata", () => Results.Text(Document(server.Urls.Single() + "/keys"), "application/json"));
        server.MapGet("/keys", () => Results.Text(Keys(), "application/json"));

        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IClock>(new ManualClock(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())));
        services.AddSingleton<IDocumentRetriever>(this);
        services.AddBotProtocol(new BotAuthenticationOptions { MicrosoftAppId = AppId, MicrosoftAppTenantId = Tenant, MicrosoftAppPassword = "not used" });
        bot = services.BuildServiceProvider();
    }

    public string MetadataUrl => server.Urls.Single() + "/metadata";

    public static async Task<LocalIssuer> StartAsync()
    {
        var issuer = new LocalIssuer();
        await issuer.server.StartAsync();
        return issuer;
    }

    public async Task<bool> AcceptsAsync(string header, string serviceUrl, string channelId)
    {
        var activity = new Activity { Type = "message", ServiceUrl = serviceUrl, ChannelId = channelId, Conversation = new ConversationAccount { Id = "a:1", TenantId = Tenant } };
        return (await bot.GetRequiredService<IActivityAuthenticator>().AuthenticateAsync(header, activity, new RequestOrigin(IPAddress.Loopback, false, null), CancellationToken.None)).IsAccepted;
    }

    /// <summary>Each with what we say and what their rules say.</summary>
    public IReadOnlyList<(string Name, string Header, string ServiceUrl, string ChannelId, bool Ours, bool Theirs)> Cases() =>
    [
        ("good", Bearer(), Here, "msteams", true, true),
        ("another scheme", "Basic " + Bearer()[7..], Here, "msteams", false, false),
        ("no token", "Bearer", Here, "msteams", false, false),
        ("garbage", "Bearer a.b.c", Here, "msteams", false, false),
        ("expired four minutes ago", Bearer(claims => claims["exp"] = Now(-4 * 60)), Here, "msteams", true, true),
        ("expired six minutes ago", Bearer(claims => claims["exp"] = Now(-6 * 60)), Here, "msteams", false, false),
        ("valid in six minutes", Bearer(claims => claims["nbf"] = Now(6 * 60)), Here, "msteams", false, false),
        ("another audience", Bearer(claims => claims["aud"] = Tenant), Here, "msteams", false, false),
        ("another issuer", Bearer(claims => claims["iss"] = "https://api.example.com"), Here, "msteams", false, false),
        ("no service url", Bearer(claims => claims.Remove("serviceurl")), Here, "msteams", false, false),
        ("another service url", Bearer(), "https://smba.trafficmanager.net/amer/", "msteams", false, false),
        ("a key endorsed for another channel", Bearer(signer: unendorsed, kid: "other"), Here, "msteams", false, false),
        ("a channel the key is not endorsed for", Bearer(), Here, "directline", false, false),
        ("a stranger's key under our id", Bearer(signer: stranger), Here, "msteams", false, false),
        ("an unknown key", Bearer(kid: "k9"), Here, "msteams", false, false),
        ("unsigned", Unsigned(), Here, "msteams", false, false),
        ("signed with the public key as a secret", Symmetric(), Here, "msteams", false, false),
        // Their rules take three algorithms, the metadata promises one.
        ("another algorithm with the right key", Bearer(alg: "RS512", hash: HashAlgorithmName.SHA512), Here, "msteams", false, true),
        // Theirs compares letter by letter.
        ("the service url without its slash", Bearer(), Here.TrimEnd('/'), "msteams", true, false),
    ];

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
        Task.FromResult(address.EndsWith("/keys", StringComparison.Ordinal) ? Keys() : Document("https://login.botframework.com/v1/.well-known/keys"));

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await server.DisposeAsync();
        key.Dispose();
        unendorsed.Dispose();
        stranger.Dispose();
    }

    private static string Document(string keys) => new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = keys }.ToJsonString();

    private static long Now(int seconds) => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds;

    private static JsonObject Claims() => new() { ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["serviceurl"] = Here, ["nbf"] = Now(-3600), ["exp"] = Now(3600) };

    private static string Assemble(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var signed = Base64UrlEncoder.Encode(header.ToJsonString()) + "." + Base64UrlEncoder.Encode(claims.ToJsonString());
        return $"Bearer {signed}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Unsigned() => Assemble(new JsonObject { ["alg"] = "none", ["typ"] = "JWT" }, Claims(), _ => []);

    private string Keys() => new JsonObject { ["keys"] = new JsonArray(Published("k1", key, "msteams"), Published("other", unendorsed, "slack")) }.ToJsonString();

    private static JsonObject Published(string kid, RSA key, string channel)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray(channel),
        };
    }

    private string Bearer(Action<JsonObject>? spoil = null, RSA? signer = null, string kid = "k1", string alg = "RS256", HashAlgorithmName? hash = null)
    {
        var claims = Claims();
        spoil?.Invoke(claims);
        return Assemble(new JsonObject { ["alg"] = alg, ["kid"] = kid, ["typ"] = "JWT" }, claims, signed => (signer ?? key).SignData(signed, hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private string Symmetric() =>
        Assemble(new JsonObject { ["alg"] = "HS256", ["kid"] = "k1", ["typ"] = "JWT" }, Claims(), signed => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), signed));
}
