using Microsoft.Identity.Client;

namespace PipelineBot.BotFramework.Connector;

/// <summary>How tokens are fetched: no redirects, since they would take the secret along, and not for longer than a message would wait.</summary>
internal sealed class TokenHttp : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _client = Create(ConnectorHttp.CreateHandler());

    public static HttpClient Create(HttpMessageHandler handler)
    {
        var client = ConnectorHttp.CreateClient(handler);
        client.Timeout = TimeSpan.FromSeconds(10);
        return client;
    }

    public HttpClient GetHttpClient() => _client;

    public void Dispose() => _client.Dispose();
}
