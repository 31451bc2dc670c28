using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PipelineBot.TestSupport.Identity;

/// <summary>One request for a token.</summary>
/// <param name="Url">As the client wrote it, host and all.</param>
/// <param name="Fields">Of the form or the query.</param>
public sealed record TokenRequest(string Url, IReadOnlyDictionary<string, string> Fields);

/// <summary>
/// Microsoft Entra and the endpoint of managed identities, on this machine: whatever host a client names, it lands here, over real
/// connections and, for Entra, real TLS.
/// </summary>
public sealed class TokenServer : IAsyncDisposable
{
    private readonly WebApplication entra = LoopbackTls.Server();
    private readonly WebApplication identities = LoopbackTls.Server(http: true);
    private readonly ConcurrentQueue<TokenRequest> requests = new();
    private int issued;

    private TokenServer()
    {
        entra.MapFallback(context => AnswerAsync(context, fromForm: true));
        identities.MapFallback(context => AnswerAsync(context, fromForm: false));
    }

    public IReadOnlyList<TokenRequest> Requests => [.. requests];

    /// <summary>A status and body to answer with instead of a token.</summary>
    public (int Status, string Body)? Refusal { get; set; }

    /// <summary>How long a token lives, in seconds.</summary>
    public int Lives { get; set; } = 3600;

    public static async Task<TokenServer> StartAsync()
    {
        var server = new TokenServer();
        await server.entra.StartAsync();
        await server.identities.StartAsync();
        return server;
    }

    /// <summary>Connects to this server whatever it is asked to connect to.</summary>
    public HttpMessageHandler Detour() => LoopbackTls.Handler(wanted => new Uri((wanted.Port == 443 ? entra : identities).Urls.Single()).Port);

    public async ValueTask DisposeAsync()
    {
        await entra.DisposeAsync();
        await identities.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, bool fromForm)
    {
        var request = context.Request;
        var fields = fromForm && request.HasFormContentType
            ? (await request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString())
            : request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        requests.Enqueue(new TokenRequest($"{request.Scheme}://{request.Host}{request.Path}", fields));

        context.Response.ContentType = "application/json";
        if (Refusal is { } refusal)
        {
            context.Response.StatusCode = refusal.Status;
            await context.Response.WriteAsync(refusal.Body);
            return;
        }
        var token = new JsonObject { ["token_type"] = "Bearer", ["access_token"] = "token-" + Interlocked.Increment(ref issued).ToString(CultureInfo.InvariantCulture) };
        // The one tells how long, the other until when, as text.
        if (fromForm)
            token["expires_in"] = Lives;
        else
            (token["expires_on"], token["resource"]) = (TimeProvider.System.GetUtcNow().AddSeconds(Lives).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), fields.GetValueOrDefault("resource"));
        await context.Response.WriteAsync(token.ToJsonString());
    }
}
