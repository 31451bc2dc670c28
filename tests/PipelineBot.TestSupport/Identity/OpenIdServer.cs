using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Protocols;

namespace PipelineBot.TestSupport.Identity;

/// <summary>What the server answers instead of its documents.</summary>
public enum Outage
{
    None,
    Unavailable,
    HangsUp,
    Garbage,
    KeysUnavailable,
    NoKeys,
    Redirects,
}

/// <summary>An issuer's OpenID metadata and keys on a port of this machine, with keys that come and go, and outages.</summary>
public sealed class OpenIdServer : IAsyncDisposable
{
    private readonly WebApplication app = LoopbackTls.Server();
    private readonly ConcurrentDictionary<string, JsonObject> published = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> asked = new();

    private OpenIdServer() => app.MapFallback(AnswerAsync);

    public Outage Outage { get; set; }

    public string Url => app.Urls.Single();

    public string Metadata => Url + "/v1/.well-known/openidconfiguration";

    /// <summary>Paths it was asked for, the first first.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public int Fetches => asked.Count(path => path.Contains("openid", StringComparison.Ordinal));

    /// <summary>Fetches from here and trusts the certificate; https only, as in production.</summary>
    public IDocumentRetriever Retriever { get; } = new HttpDocumentRetriever(new HttpClient(LoopbackTls.Handler()) { Timeout = TimeSpan.FromSeconds(20) }) { RequireHttps = true };

    /// <summary>With the key <c>k1</c> for Teams.</summary>
    public static async Task<OpenIdServer> StartAsync(RSA key)
    {
        var server = new OpenIdServer();
        server.Publish("k1", key, "msteams", "webchat");
        await server.app.StartAsync();
        return server;
    }

    /// <param name="endorsements">None at all leaves the member out.</param>
    public void Publish(string kid, RSA key, params string[] endorsements) => published[kid] = Jwt.Published(kid, key, endorsements.Length == 0 ? null : endorsements);

    public void Withdraw(string kid) => published.TryRemove(kid, out _);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        asked.Enqueue(path);
        var keys = path == "/keys";
        switch (Outage)
        {
            case Outage.Unavailable:
            case Outage.KeysUnavailable when keys:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case Outage.HangsUp:
                context.Abort();
                return;
            case Outage.Redirects:
                context.Response.Redirect(Url + "/elsewhere/openidconfiguration");
                return;
            case Outage.Garbage:
                await context.Response.WriteAsync("<html>It works!</html>");
                return;
            case Outage.NoKeys when keys:
                await context.Response.WriteAsync("""{"keys":[]}""");
                return;
        }

        JsonObject document = keys
            ? new() { ["keys"] = new JsonArray([.. published.Values.Select(key => key.DeepClone())]) }
            : new() { ["issuer"] = Jwt.Issuer, ["jwks_uri"] = Url + "/keys", ["id_token_signing_alg_values_supported"] = new JsonArray("RS256") };
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(document.ToJsonString());
    }
}
