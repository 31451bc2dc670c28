using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace PipelineBot.Tests.Driver;

/// <summary>A channel as a server of its own on loopback: takes every message a little later and writes down when it came.</summary>
internal sealed class StubConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TimeSpan takes;
    private readonly ConcurrentQueue<(string Conversation, long At)> arrived = new();
    private int count;

    private StubConnector(TimeSpan takes)
    {
        this.takes = takes;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v3/conversations/{conversation}/activities", TakeAsync);
    }

    public string Url => app.Urls.Single() + "/";

    public int Count => Volatile.Read(ref count);

    /// <summary>Each message that came, the first first, with when that was.</summary>
    public IReadOnlyList<(string Conversation, long At)> Arrived => [.. arrived];

    /// <param name="takes">How long it takes a message to be taken, and again to be answered.</param>
    public static async Task<StubConnector> StartAsync(TimeSpan takes)
    {
        var stub = new StubConnector(takes);
        await stub.app.StartAsync();
        return stub;
    }

    /// <summary>The most of these that came within any stretch of that length.</summary>
    public static int MostWithin(IEnumerable<long> moments, TimeSpan stretch)
    {
        var (most, within) = (0, new Queue<long>());
        foreach (var moment in moments.Order())
        {
            within.Enqueue(moment);
            while (Stopwatch.GetElapsedTime(within.Peek(), moment) >= stretch)
                within.Dequeue();
            most = Math.Max(most, within.Count);
        }

        return most;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(string conversation, JsonElement activity)
    {
        var at = Stopwatch.GetTimestamp();
        await Task.Delay(takes);
        arrived.Enqueue((conversation, at));
        var id = Interlocked.Increment(ref count);
        await Task.Delay(takes);
        return activity.ValueKind == JsonValueKind.Object ? Results.Json(new { id = $"{id}" }, statusCode: 201) : Results.BadRequest();
    }
}
