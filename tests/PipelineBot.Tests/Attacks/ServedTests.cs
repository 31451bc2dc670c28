using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PipelineBot.Hosting;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Attacks;

/// <summary>What the web server gives away and puts up with.</summary>
public class ServedTests
{
    [Theory]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/api/messages", 405)]
    [InlineData("POST", "/api/messages", 400)]
    [InlineData("GET", "/", 404)]
    [InlineData("GET", "/../appsettings.json", 404)]
    public async Task Whatever_is_served_says_what_it_is_and_not_by_what(string method, string path, int status)
    {
        await using var bot = await LiveHost.StartAsync();

        using var response = await bot.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; frame-ancestors 'none'"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.Contains("Server").ShouldBeFalse();
        response.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    [Fact]
    public async Task A_thousand_attachments_are_not_looked_at_and_not_fetched()
    {
        await using var bot = await LiveHost.StartAsync();
        var url = bot.ChannelUrl + "/attachment";
        var attachments = new JsonArray([.. Enumerable.Range(0, 1000).Select(i => (JsonNode)new JsonObject { ["contentType"] = i % 2 == 0 ? "image/png" : "application/vnd.microsoft.teams.file.download.info", ["contentUrl"] = url, ["content"] = new JsonObject { ["downloadUrl"] = url }, ["name"] = "a" + i })]);

        var (status, body) = await bot.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "thanks", ["attachments"] = attachments, ["deliveryMode"] = "expectReplies" });
        status.ShouldBe(200);
        body.ShouldNotBeEmpty();
        var (alone, _) = await bot.PostAsync(new JsonObject { ["type"] = "message", ["attachments"] = attachments.DeepClone(), ["deliveryMode"] = "expectReplies" }, id: "a2");
        alone.ShouldBe(200);
        var (large, _) = await bot.PostAsync(new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "data:image/png;base64," + new string('A', 300_000) }) }, id: "a3");
        large.ShouldBe(413);

        bot.Sent.ShouldBeEmpty("Nothing was asked of the server the attachments are on.");
    }

    [Fact]
    public void Slow_and_large_clients_have_limits()
    {
        using var folder = new TemporaryFolder();
        using var app = Build(folder);
        var kestrel = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        kestrel.AddServerHeader.ShouldBeFalse();
        kestrel.Limits.MinRequestBodyDataRate.ShouldNotBeNull().BytesPerSecond.ShouldBeGreaterThanOrEqualTo(240);
        kestrel.Limits.MinRequestBodyDataRate!.GracePeriod.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        kestrel.Limits.MinResponseDataRate.ShouldNotBeNull();
        kestrel.Limits.RequestHeadersTimeout.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(10));
        kestrel.Limits.KeepAliveTimeout.ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(2));
        kestrel.Limits.MaxRequestBodySize.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(1024 * 1024);
    }

    [Fact]
    public async Task A_client_that_sends_its_body_byte_by_byte_is_let_go()
    {
        await using var bot = await LiveHost.StartAsync();
        using var client = new TcpClient("127.0.0.1", bot.Client.BaseAddress!.Port);
        await using var stream = client.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"));
        using var reader = new StreamReader(stream);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var answer = await reader.ReadLineAsync(patience.Token);

        // Told that it was too slow, or just hung up on: in no case waited for.
        (answer ?? "hung up").ShouldMatch("^HTTP/1.1 4..|hung up");
    }

    [Fact]
    public async Task No_secret_and_no_token_is_ever_logged()
    {
        const string Password = "S3cr3t-password-nobody-may-read", Signature = "c2lnbmF0dXJlLW5vYm9keS1tYXktcmVhZA", Claim = "claim-nobody-may-read", Said = "text-nobody-may-read";
        using var folder = new TemporaryFolder();
        await using var app = Build(
            folder,
            "--MicrosoftAppId=6b6b5c1e-0000-4000-8000-000000000001", "--MicrosoftAppTenantId=6b6b5c1e-0000-4000-8000-000000000002", "--MicrosoftAppPassword=" + Password,
            "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Trace",
            "--Bot:Issuers:0:Issuer=https://issuer.invalid", "--Bot:Issuers:0:Metadata=https://127.0.0.1:1/metadata");
        using var log = new EveryLine();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        foreach (var issuer in (string[])["https://issuer.invalid", "https://somebody.else.invalid"])
        {
            var header = Part("""{"alg":"RS256","typ":"JWT","kid":"k"}""");
            var token = $"{header}.{Part($$"""{"iss":"{{issuer}}","aud":"6b6b5c1e-0000-4000-8000-000000000001","exp":4102444800,"secret":"{{Claim}}"}""")}.{Signature}";
            foreach (var authorization in (string[])["Bearer " + token, "Bearer " + token + "x.y", "Basic " + token, token])
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
                {
                    Content = new StringContent($$"""{ "type":"message","id":"1","text":"{{Said}}","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"c"},"from":{"id":"f"} }""", Encoding.UTF8, "application/json"),
                };
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
                using var response = await client.SendAsync(request);
                ((int)response.StatusCode).ShouldBeOneOf(401, 403, 503);
                (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
            }
        }

        await app.StopAsync();
        log.Lines.Count.ShouldBeGreaterThan(50, "Everything is logged here.");
        foreach (var secret in (string[])[Password, Signature, Claim, Said, Part("""{"alg":"RS256","typ":"JWT","kid":"k"}""")])
            log.Lines.Where(line => line.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static WebApplication Build(TemporaryFolder folder, params string[] settings) => BotApplication.Build(
    [
        "--urls=http://127.0.0.1:0", "--Storage:Sqlite:Path=" + folder.File("bot.db"),
        .. settings.Length > 0 ? settings : ["--environment=Development", "--Bot:AllowAnonymous=true"],
    ]);

    private sealed class EveryLine : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
