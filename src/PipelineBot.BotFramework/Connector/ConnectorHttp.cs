namespace PipelineBot.BotFramework.Connector;

/// <summary>How the bot makes HTTP calls that carry its token.</summary>
public static class ConnectorHttp
{
    /// <summary>Largest answer read; a page of members is far below it.</summary>
    public const int MaxAnswerBytes = 4 * 1024 * 1024;

    /// <summary>No redirects, since they would take the token along, and no cookies.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    public static HttpClient CreateClient(HttpMessageHandler? handler = null) => new(handler ?? CreateHandler())
    {
        MaxResponseContentBufferSize = MaxAnswerBytes,
        // The transport ends each attempt itself, so that a timeout can be told from a caller that gave up.
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };
}
