using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PipelineBot.EndToEnd.Tests.Client;

/// <summary>
/// The least that answers the client: "card" is answered by a form, its button by another card; "update" changes the last
/// card for everybody; anything else is repeated. It tells a change in the client from a fault in the bot.
/// </summary>
public sealed class StandInBot : IAsyncDisposable
{
    private static readonly HttpClient Connector = new();
    private readonly WebApplication _application;
    private string? _lastCard;

    private StandInBot()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.MapPost("/api/messages", AnswerAsync);
    }

    public ConcurrentQueue<JsonNode> Received { get; } = new();

    public Uri Endpoint { get; private set; } = null!;

    public static async Task<StandInBot> StartAsync()
    {
        var bot = new StandInBot();
        await bot._application.StartAsync();
        var addresses = bot._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        bot.Endpoint = new Uri(new Uri(addresses.Addresses.Single()), "/api/messages");
        return bot;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task<IResult> AnswerAsync(JsonNode activity)
    {
        Received.Enqueue(activity);
        switch ((string?)activity["type"])
        {
            case "invoke":
                return Results.Json(new JsonObject
                {
                    ["statusCode"] = 200,
                    ["type"] = "application/vnd.microsoft.card.adaptive",
                    ["value"] = Cards.Said($"saved {activity["value"]!["action"]!["data"]!["why"]}"),
                });
            case "message":
                await ReplyAsync(activity, ((string?)activity["text"] ?? "").Split("</at>")[^1].Trim());
                return Results.Accepted();
            default:
                return Results.Accepted();
        }
    }

    private async Task ReplyAsync(JsonNode activity, string text)
    {
        var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        var url = $"{activity["serviceUrl"]}/v3/conversations/{conversation}/activities";
        if (text == "update")
        {
            using var updated = await Connector.PutAsJsonAsync($"{url}/{_lastCard}", Cards.Message(Cards.Said("changed for all")));
            updated.EnsureSuccessStatusCode();
            return;
        }

        var reply = text == "card" ? Cards.Message(Cards.Form()) : new JsonObject { ["type"] = "message", ["text"] = $"heard {text}" };
        using var sent = await Connector.PostAsJsonAsync(url, reply);
        sent.EnsureSuccessStatusCode();
        _lastCard = (string?)(await sent.Content.ReadFromJsonAsync<JsonNode>())!["id"];
    }
}
