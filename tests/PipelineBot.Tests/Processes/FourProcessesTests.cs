using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Features.Digests;
using PipelineBot.Outbox;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Cosmos;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Storage.Cosmos;

namespace PipelineBot.Tests.Processes;

/// <summary>
/// Four built programs on one Cosmos DB server: people change the same deals through all of them while digests go out, and one after the other is killed.
/// <c>PIPELINEBOT_SIMULATION=full</c>: 300 conversations, 100 deals, 200 digests.
/// </summary>
public sealed class FourProcessesTests(CosmosServer server, Printer printer) : IClassFixture<CosmosServer>, IClassFixture<Printer>
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 25, 1, 0);
    private static readonly bool Full = (Environment.GetEnvironmentVariable("PIPELINEBOT_SIMULATION") ?? "").StartsWith("full", StringComparison.Ordinal);
    private static readonly int Conversations = Full ? 300 : 40;
    private static readonly int UpdatesEach = Full ? 10 : 5;
    private static readonly int Digests = Full ? 200 : 40;
    private static readonly int Kills = Full ? 20 : 4;
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(3);

    private static readonly string[] First = ["Amber", "Birch", "Cobalt", "Dune", "Ember", "Fjord", "Garnet", "Harbor", "Indigo", "Juniper"];
    private static readonly string[] Last = ["Motors", "Foods", "Textiles", "Airlines", "Robotics", "Shipping", "Media", "Energy", "Optics", "Pharma"];
    private static readonly (string Id, string Name)[] Deals = [.. First.SelectMany(f => Last.Select(l => ($"{f}-{l}".ToLowerInvariant(), $"{f} {l}"))).Take(Full ? 100 : 20)];

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(20) };

    private readonly BotProgram?[] bots = new BotProgram?[4];
    private readonly Stopwatch watch = Stopwatch.StartNew();

    [Fact]
    public async Task Every_accepted_update_is_one_event_and_every_digest_comes_once()
    {
        var options = server.Fresh();
        await using var channel = await StubConnector.StartAsync(TimeSpan.FromMilliseconds(10));
        await SeedAsync(options, channel.Url);
        try
        {
            for (var i = 0; i < bots.Length; i++)
                bots[i] = BotProgram.Start(options, Nine + Duration.FromTimeSpan(watch.Elapsed));
            foreach (var bot in bots)
                (await bot!.IsReadyAsync()).ShouldBeTrue(bot.Said);

            var began = watch.Elapsed;
            var accepted = new ConcurrentDictionary<string, string>();
            var talk = Task.WhenAll(Enumerable.Range(0, Conversations).Select(person => TalkAsync(person, channel.Url, accepted)));
            var kills = await KillAsync(options, talk);
            await talk;
            var took = watch.Elapsed - began;
            await UntilSettledAsync(options);
            await TellAsync(options, channel, accepted, kills, took);
        }
        finally
        {
            foreach (var bot in bots)
                bot?.Dispose();
        }
    }

    private async Task TellAsync(CosmosOptions options, StubConnector channel, ConcurrentDictionary<string, string> answers, int kills, TimeSpan took)
    {
        await using var store = await OpenAsync(options);
        var events = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var happened in store.QueryAsync(DocumentTypes.Event, DocumentTypes.EventPartition(BotDriver.Tenant, Nine), []))
        {
            foreach (var step in happened.Value.Fields.Where(f => f.Field == "nextStep").Select(f => f.New ?? ""))
                events[step] = events.GetValueOrDefault(step) + 1;
        }

        var rows = await RowsAsync(store);
        var arrived = channel.Arrived.GroupBy(a => a.Conversation).Where(g => g.Key.StartsWith("channel-", StringComparison.Ordinal)).ToDictionary(g => g.Key, g => g.Count());
        var saved = answers.Where(a => a.Value == "saved").Select(a => a.Key).ToList();
        printer.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Four processes on one Cosmos DB server, {kills} killed: {Conversations} conversations changed {Deals.Length} deals; {saved.Count} updates accepted in {took.TotalSeconds:N0} s, {answers.Count - saved.Count} asked to try again, " +
            $"{events.Values.Sum()} events, {events.Count(e => e.Value > 1)} twice; {rows.Count} digests: {rows.Count(r => r.State == OutboxState.Sent)} sent, {rows.Count(r => r.State == OutboxState.Unknown)} unknown, {arrived.Values.Count(n => n > 1)} twice."));

        events.Where(e => e.Value > 1).ShouldBeEmpty();
        saved.Where(step => !events.ContainsKey(step)).ShouldBeEmpty("What was accepted is there.");
        events.Keys.Except(saved).ShouldBeEmpty("What was not, is not.");
        saved.Count.ShouldBeGreaterThan(Conversations * UpdatesEach * 9 / 10);
        rows.Count.ShouldBe(Digests);
        rows.ShouldAllBe(r => r.State == OutboxState.Sent || r.State == OutboxState.Unknown);
        arrived.Where(a => a.Value > 1).ShouldBeEmpty();
        rows.Where(r => r.State == OutboxState.Sent && !arrived.ContainsKey(r.Reference.ConversationId)).ShouldBeEmpty();
        // As the first write of a batch says what happened, the items say that nothing is left.
        (await store.SweepAsync(default)).ShouldBe(0);
    }

    /// <summary>One person's updates, each sent again, as Teams would, until it is answered.</summary>
    private async Task TalkAsync(int person, string channelUrl, ConcurrentDictionary<string, string> answers)
    {
        var dice = new Random(person);
        for (var n = 0; n < UpdatesEach; n++)
        {
            var step = string.Create(CultureInfo.InvariantCulture, $"call number {person} again {n}");
            var activity = MessageOf(person, string.Create(CultureInfo.InvariantCulture, $"m{n}"), $"next step for {Deals[dice.Next(Deals.Length)].Name}: {step}", channelUrl);
            for (var attempt = 0; ; attempt++)
            {
                attempt.ShouldBeLessThan(200, step);
                try
                {
                    var bot = bots[dice.Next(bots.Length)];
                    using var answer = await Http.PostAsJsonAsync(new Uri(bot!.Address, "/api/messages"), activity);
                    if (!answer.IsSuccessStatusCode)
                        continue;
                    var text = await answer.Content.ReadAsStringAsync();
                    answers[step] = text.Contains("try again", StringComparison.Ordinal) ? "refused" : "saved";
                    if (text.Contains("try again", StringComparison.Ordinal) || text.Contains("activities", StringComparison.Ordinal))
                        break;
                }
                catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or ObjectDisposedException or IOException)
                {
                    await Task.Delay(100);
                }
            }
        }
    }

    private async Task<int> KillAsync(CosmosOptions options, Task talk)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.WhenAny(talk, Task.Delay(BetweenKills));
            if (talk.IsCompleted)
                return kill;
            var which = kill % bots.Length;
            await bots[which]!.KillAsync();
            bots[which] = BotProgram.Start(options, Nine + Duration.FromTimeSpan(watch.Elapsed));
        }

        return Kills;
    }

    private static async Task UntilSettledAsync(CosmosOptions options)
    {
        await using var store = await OpenAsync(options);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (true)
        {
            var rows = await RowsAsync(store);
            if (rows.Count == Digests && rows.TrueForAll(r => r.State is not (OutboxState.Pending or OutboxState.Sending)) && await store.SweepAsync(limit.Token) == 0)
                return;
            await pace.WaitForNextTickAsync(limit.Token);
        }
    }

    private static async Task<List<OutboxRow>> RowsAsync(IDocumentStore store)
    {
        var rows = new List<OutboxRow>();
        foreach (var partition in OutboxDocuments.Partitions)
        {
            await foreach (var row in store.QueryAsync(OutboxDocuments.Row, partition, []))
                rows.Add(row.Value);
        }

        return rows;
    }

    private static async Task SeedAsync(CosmosOptions options, string url)
    {
        await using var store = await OpenAsync(options);
        List<DocumentWrite> writes =
        [
            .. Enumerable.Range(0, Conversations).Select(i => DocumentTypes.Person.Put(BotDriver.Tenant, new Person { Id = PersonId(i), Name = "Person " + PersonId(i), Role = Role.Operations, TimeZone = "Asia/Shanghai", Language = "en" })),
            .. Deals.Select(deal => DocumentTypes.Deal.Put(BotDriver.Tenant, Team.Deal(deal.Id, deal.Name, PersonId(0), "needs"))),
            ScheduleDocuments.Tenant.Put(ScheduleDocuments.RegisterPartition, new ScheduledTenant { Tenant = BotDriver.Tenant }),
            .. Enumerable.Range(0, Digests).Select(i => ScheduleDocuments.Schedule.Write(BotDriver.Tenant, ScheduleOf(i, url), null)),
        ];
        foreach (var write in writes)
            (await store.CommitAsync([write])).Committed.ShouldBeTrue();
    }

    /// <summary>Later than all the bots, so that what a killed one left is old enough to be finished.</summary>
    private static async Task<CosmosDocumentStore> OpenAsync(CosmosOptions options) =>
        await CosmosStores.OpenAsync(options, Containers.All, new ManualClock(Nine + Duration.FromHours(1)), TimeProvider.System, NullLoggerFactory.Instance);

    private static string PersonId(int number) => string.Create(CultureInfo.InvariantCulture, $"person-{number}");

    private static JsonObject MessageOf(int person, string id, string text, string channelUrl) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["serviceUrl"] = channelUrl,
        ["channelId"] = "msteams",
        ["deliveryMode"] = "expectReplies",
        ["from"] = new JsonObject { ["id"] = "29:" + PersonId(person), ["aadObjectId"] = PersonId(person) },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = "a:" + PersonId(person), ["conversationType"] = "personal", ["tenantId"] = BotDriver.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotDriver.Tenant } },
        ["text"] = text,
    };

    private static Schedule ScheduleOf(int number, string url)
    {
        var reference = new ConversationReference
        {
            ServiceUrl = url,
            ChannelId = "msteams",
            ConversationId = string.Create(CultureInfo.InvariantCulture, $"channel-{number}"),
            ConversationType = "channel",
            TenantId = BotDriver.Tenant,
            Bot = new ChannelAccount { Id = "28:bot" },
        };
        return Schedule.For(BotDriver.Tenant, DigestJob.KindName, ScheduleTarget.Conversation(reference)) with
        {
            ScopePersonId = PersonId(0),
            At = new LocalTime(9, 0),
            Zone = "Asia/Shanghai",
            NextAt = Nine,
        };
    }
}
