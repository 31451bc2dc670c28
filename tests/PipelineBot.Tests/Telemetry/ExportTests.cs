using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PipelineBot.Hosting;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Telemetry;

/// <summary>The web application beside a collector that only listens.</summary>
[Collection(Alone.Name)]
public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Metrics_and_traces_reach_the_collector_that_the_standard_variable_names()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.MapFallback(async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
        await collector.StartAsync();

        await using (var bot = Build("--OTEL_EXPORTER_OTLP_ENDPOINT=" + collector.Urls.Single(), "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
        {
            await bot.StartAsync();
            using var client = new HttpClient();
            var said = """
                {"type":"message","id":"1","text":"hello Contoso","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","deliveryMode":"expectReplies",
                "from":{"id":"29:alex","aadObjectId":"alex"},"recipient":{"id":"28:bot"},"conversation":{"id":"a-chat","conversationType":"personal","tenantId":"tenant-1"}}
                """;
            using var answer = await client.PostAsync(bot.Urls.Single() + "/api/messages", new StringContent(said, Encoding.UTF8, "application/json"));
            ((int)answer.StatusCode).ShouldBe(200);
            await bot.StopAsync();
        }

        var traces = string.Concat(received.Where(r => r.Path == "/v1/traces").Select(r => r.Body));
        traces.ShouldContain("authenticate");
        traces.ShouldContain("decide");
        string.Concat(received.Where(r => r.Path == "/v1/metrics").Select(r => r.Body)).ShouldContain("pipelinebot.turn.duration");
        foreach (var secret in (string[])["Contoso", "29:alex", "a-chat"])
            received.ShouldAllBe(r => !r.Body.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void An_endpoint_that_is_no_address_stops_the_start() =>
        Should.Throw<ConfigurationProblem>(() => Build("--OTEL_EXPORTER_OTLP_ENDPOINT=collector")).Message.ShouldContain("OTEL_EXPORTER_OTLP_ENDPOINT");

    private WebApplication Build(params string[] more) => BotApplication.Build(
    [
        "--environment=Development", "--urls=http://127.0.0.1:0", "--Bot:AllowAnonymous=true", "--Logging:LogLevel:Default=None", "--Storage:Sqlite:Path=" + folder.File("bot.db"), .. more,
    ]);
}
