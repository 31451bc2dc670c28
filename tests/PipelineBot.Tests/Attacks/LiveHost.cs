using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Hosting;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Attacks;

/// <summary>The web application as it is deployed, on a free loopback port, beside a channel that takes whatever is sent to it.</summary>
public sealed class LiveHost : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pipelinebot-live-").FullName;
    private readonly WebApplication bot;
    private readonly WebApplication channel;

    private LiveHost(string now, string[] settings)
    {
        bot = BotApplication.Build(
        [
            "--environment=Development", "--urls=http://127.0.0.1:0", "--Bot:AllowAnonymous=true", "--Logging:LogLevel:Default=Error",
            "--Storage:Sqlite:Path=" + Path.Combine(folder, "bot.db"), "--Clock:FixedNow=" + now,
            .. settings,
        ]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        channel = builder.Build();
        channel.MapFallback(async (HttpRequest request) =>
        {
            Sent.Enqueue(await new StreamReader(request.Body).ReadToEndAsync());
            return Results.Text("""{"id":"1"}""", "application/json");
        });
    }

    /// <summary>A connection for each request, as from many callers.</summary>
    public HttpClient Client { get; } = new() { DefaultRequestHeaders = { ConnectionClose = true } };

    /// <summary>Where the channel is; everything asked of it, by whatever path, is among <see cref="Sent"/>.</summary>
    public string ChannelUrl => channel.Urls.Single();

    public string DatabasePath => Path.Combine(folder, "bot.db");

    public IDocumentStore Store => bot.Services.GetRequiredService<IDocumentStore>();

    /// <summary>Bodies the bot sent to the channel.</summary>
    public ConcurrentQueue<string> Sent { get; } = new();

    public static async Task<LiveHost> StartAsync(string now = "2026-11-25T01:00:00Z", params string[] settings)
    {
        var host = new LiveHost(now, settings);
        await host.channel.StartAsync();
        await host.bot.StartAsync();
        host.Client.BaseAddress = new Uri(host.bot.Urls.Single());
        var writes = Team.All.Select(document => document is Person person ? DocumentTypes.Person.Put(BotDriver.Tenant, person) : DocumentTypes.Deal.Put(BotDriver.Tenant, (Deal)document));
        (await host.bot.Services.GetRequiredService<IDocumentStore>().CommitAsync([.. writes])).Committed.ShouldBeTrue();
        return host;
    }

    /// <summary>Everything stored about deals, as text, to see that nothing changed.</summary>
    public async Task<string> DealsAsync()
    {
        var deals = new List<string>();
        await foreach (var deal in bot.Services.GetRequiredService<IDocumentStore>().QueryAsync(DocumentTypes.Deal, BotDriver.Tenant, [new Filter("type", Comparison.Equal, "deal")]))
            deals.Add(JsonSerializer.Serialize(deal.Value, PipelineBot.Storage.Json.SalesJson.Context.Deal));
        return string.Join('\n', deals.Order(StringComparer.Ordinal));
    }

    public Task<HttpResponseMessage> PostAsync(string body) => PostAsync(Encoding.UTF8.GetBytes(body));

    public Task<HttpResponseMessage> PostAsync(byte[] body) =>
        Client.PostAsync("/api/messages", new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });

    /// <summary>Posts an activity in the name of a person of the team, and says what came back: the status and the body.</summary>
    public async Task<(int Status, string Body)> PostAsync(JsonObject activity, string person = "alex", string id = "a1")
    {
        Address(activity, person);
        activity["id"] = id;
        using var response = await PostAsync(activity.ToJsonString());
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<(int Status, string Body)> SayAsync(string text, string person = "alex", string id = "a1") =>
        PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["deliveryMode"] = "expectReplies" }, person, id);

    public Task<(int Status, string Body)> ClickAsync(JsonNode? verb, JsonNode? data, string person = "alex", string id = "a1") => PostAsync(
        new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } },
        },
        person,
        id);

    /// <summary>From this person, on this channel; a conversation that is named stays.</summary>
    public void Address(JsonObject activity, string person)
    {
        activity["serviceUrl"] = channel.Urls.Single();
        activity["channelId"] = "msteams";
        activity["from"] = new JsonObject { ["id"] = "29:" + person, ["aadObjectId"] = person };
        activity["recipient"] ??= new JsonObject { ["id"] = "28:bot" };
        activity["conversation"] ??= new JsonObject { ["id"] = "personal-" + person, ["conversationType"] = "personal", ["tenantId"] = BotDriver.Tenant };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotDriver.Tenant } };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await bot.StopAsync();
        await bot.DisposeAsync();
        await channel.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
