using System.Net;

namespace PipelineBot.BotFramework.Tests.Connector;

/// <summary>Answers calls from a list, in order, the last one again and again; remembers what it was asked.</summary>
internal sealed class FakeChannel(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    public List<(HttpMethod Method, string Url, string? Token, string Body)> Calls { get; } = [];

    public static Func<HttpResponseMessage> Answers(int status, string body = "", string? retryAfter = null) => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    };

    public static Func<HttpResponseMessage> Fails(HttpRequestError error) => () => throw new HttpRequestException(error);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(ct);
        Calls.Add((request.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString(), body));
        if (answers.Length == 0)
            await Task.Delay(Timeout.Infinite, ct);
        return answers[Math.Min(Calls.Count, answers.Length) - 1]();
    }
}
