using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;
using NodaTime;
using Polly;

namespace PipelineBot.BotFramework.Connector;

/// <summary>One HTTP exchange with a channel: trusted host, pace, token, timeout, and as many repeats as are safe.</summary>
internal sealed partial class ConnectorTransport(
    HttpClient http, ITokenProvider tokens, ServiceUrlPolicy policy, SendPace pace, IClock clock, TimeProvider time, ILogger<ConnectorTransport> logger)
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private const int TooManyRequests = 429;

    /// <summary>How long a conversation rests when the channel says "too many" and not for how long.</summary>
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(2);

    private readonly ResiliencePipeline _once = ConnectorRetries.Build(idempotent: false, time);
    private readonly ResiliencePipeline _repeatable = ConnectorRetries.Build(idempotent: true, time);

    /// <param name="body">UTF-8 JSON.</param>
    /// <param name="leaving">Run before each exchange, when its turn has come; what it throws ends the call, and nothing of that exchange has left.</param>
    public async Task<ConnectorAnswer> SendAsync(
        HttpMethod method, SendLane lane, string serviceUrl, string path, byte[]? body, CancellationToken ct, Func<CancellationToken, ValueTask>? leaving = null)
    {
        var root = policy.BaseOf(serviceUrl) ?? throw new ConnectorException(ConnectorFailure.UntrustedHost);
        if (body is not null && Encoding.UTF8.GetCharCount(body) * sizeof(char) > Cards.AdaptiveCard.MaxUtf16Bytes)
            throw new ConnectorException(ConnectorFailure.TooLarge);

        try
        {
            return new ConnectorAnswer(await RepeatedAsync(root), null);
        }
        catch (ConnectorException refused) when (GovernmentCloud.Instead(root, refused, policy) is { } gcc)
        {
            Log.Moved(logger, method.Method);
            return new ConnectorAnswer(await RepeatedAsync(gcc), gcc);
        }

        async ValueTask<byte[]> RepeatedAsync(string service)
        {
            var (uri, pipeline) = (new Uri(service + path), method == HttpMethod.Post ? _once : _repeatable);
            return await pipeline.ExecuteAsync(async token => await AuthorizedAsync(method, lane, uri, body, leaving, token), ct);
        }
    }

    private async Task<byte[]> AuthorizedAsync(HttpMethod method, SendLane lane, Uri uri, byte[]? body, Func<CancellationToken, ValueTask>? leaving, CancellationToken ct)
    {
        var token = await tokens.GetAsync(rejected: null, ct);
        try
        {
            return await ExchangeAsync(method, lane, uri, body, leaving, token, ct);
        }
        catch (ConnectorException refused) when (refused.Failure == ConnectorFailure.Unauthorized && token is not null)
        {
            // A 401 was certainly not carried out, so even a send may be repeated; once, with a new token.
            return await ExchangeAsync(method, lane, uri, body, leaving, await tokens.GetAsync(token, ct), ct);
        }
    }

    private async Task<byte[]> ExchangeAsync(HttpMethod method, SendLane lane, Uri uri, byte[]? body, Func<CancellationToken, ValueTask>? leaving, string? token, CancellationToken ct)
    {
        await pace.WaitAsync(lane, ct, leaving);
        using var deadline = new CancellationTokenSource(Timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        using var request = new HttpRequestMessage(method, uri);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, linked.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(linked.Token);
            if (response.IsSuccessStatusCode)
                return answer;

            var failure = ConnectorErrors.From(response.StatusCode, answer, RetryAfter(response.Headers.RetryAfter));
            if (failure.Status == TooManyRequests)
                pace.HoldBack(lane, failure.RetryAfter ?? UnsaidWait);
            Log.Refused(logger, method.Method, failure.Status, failure.Code, failure.SubCode, Correlation(response));
            throw failure;
        }
        catch (OperationCanceledException timeout) when (!ct.IsCancellationRequested)
        {
            throw new ConnectorException(ConnectorFailure.Ambiguous, inner: timeout);
        }
        catch (HttpRequestException broken)
        {
            // These three fail before a byte of the request has left.
            var neverSent = broken.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;
            throw new ConnectorException(neverSent ? ConnectorFailure.Retryable : ConnectorFailure.Ambiguous, inner: broken);
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetCurrentInstant().ToDateTimeOffset() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Correlation(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Correlating-OperationId", out var ids) ? ids.FirstOrDefault() : null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The public Connector sent {Method} on to GCC")]
        public static partial void Moved(ILogger logger, string method);

        [LoggerMessage(LogLevel.Warning, "Channel refused {Method}: status {Status}, code {Code}, sub-code {SubCode}, operation {OperationId}")]
        public static partial void Refused(ILogger logger, string method, int? status, string? code, string? subCode, string? operationId);
    }
}
