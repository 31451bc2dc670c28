using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PipelineBot.Storage;
using PipelineBot.Tests.Attacks;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Load;

namespace PipelineBot.Tests.Protocol;

/// <summary>
/// Ten thousand activities with something wrong in them, over HTTP: each is answered in a second, none is a fault, and who may not change anything does not.
/// What Teams tells about a place (a channel is deleted) is true whoever caused it, so here nobody tells it of a place that is known.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class MutationTests(Printer printer) : IClassFixture<Printer>
{
    private const int Seed = 20261125;
    private const int Count = 10_000;
    private const int AtOnce = 4;

    private static readonly int[] Allowed = [200, 400, 403, 404, 413, 501];
    private static readonly string[] Business = [Containers.Work, Containers.Events, Containers.Outbox, "conversations"];

    [Fact]
    public async Task IN_11_Ten_thousand_mutated_activities_are_no_fault_no_wait_and_no_way_in()
    {
        await using var bot = await LiveHost.StartAsync(settings: "--Bot:RequestsPerSecond=0");
        using var client = new HttpClient { BaseAddress = bot.Client.BaseAddress };
        var samples = Samples.Activities.ToArray();
        await KnowMeganAsync(bot);
        var (statuses, slow, wrong, began) = (new ConcurrentDictionary<int, int>(), new ConcurrentQueue<(Mutant Mutant, string Name)>(), new ConcurrentQueue<string>(), Stopwatch.GetTimestamp());

        var before = WholeStore.Rows(bot.DatabasePath, [.. Business, Containers.References]);
        await PostAllAsync(strangers: true);
        var after = WholeStore.Rows(bot.DatabasePath, [.. Business, Containers.References]);
        before.Except(after).ShouldBeEmpty("Nobody may change or remove anything.");
        after.Except(before).Where(row => !row.StartsWith(Containers.References + " ", StringComparison.Ordinal)).ShouldBeEmpty("Nobody may add anything but the way to refuse them once.");

        await PostAllAsync(strangers: false);
        var others = before.Where(row => !MayBeChangedByAlex(row)).ToList();
        others.Count.ShouldBeGreaterThan(5);
        others.Except(WholeStore.Rows(bot.DatabasePath, [.. Business, Containers.References])).ShouldBeEmpty("What is none of the sender's stays as it is.");
        var places = bot.Sent.Select(body => JsonNode.Parse(body)?["conversation"]?["id"]?.ToString()).Distinct().ToList();
        places.Where(place => place is null || place.Contains("megan", StringComparison.Ordinal)).ShouldBeEmpty("Nothing is said to somebody else.");

        foreach (var (mutant, name) in slow)
            (await TimedAsync(mutant)).Took.ShouldBeLessThan(TimeSpan.FromSeconds(1), $"{name}, {mutant.What}, for the second time");
        wrong.ShouldBeEmpty();
        printer.Say(string.Create(CultureInfo.InvariantCulture, $"{Count} mutants of {samples.Length} samples in {Mutant.Kinds} ways, seed {Seed}, in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s, {slow.Count} slow at first: {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Value} × {s.Key}"))}; {bot.Sent.Count} messages sent"));

        Task PostAllAsync(bool strangers) => Parallel.ForAsync(0, Count / 2, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
        {
            var dice = new Random(Seed + i + (strangers ? 0 : Count));
            var (name, activity) = samples[i % samples.Length];
            var mutant = Mutant.Of(Addressed(activity, strangers, i, bot.ChannelUrl), dice, i / samples.Length);
            var (status, body, took) = await TimedAsync(mutant);
            statuses.AddOrUpdate(status, 1, (_, n) => n + 1);
            var which = $"mutant {i} of {name}{(strangers ? " by nobody" : "")}: {mutant.What}";
            if (took > TimeSpan.FromSeconds(1))
                slow.Enqueue((mutant, which));
            if (!Allowed.Contains(status) || body.Contains("went wrong", StringComparison.Ordinal) || body.Contains("南方航空", StringComparison.Ordinal))
                wrong.Enqueue($"{which}: {status} {body[..Math.Min(200, body.Length)]} to {Encoding.UTF8.GetString(mutant.Body)[..Math.Min(2000, mutant.Body.Length)]}");
        });

        async Task<(int Status, string Body, TimeSpan Took)> TimedAsync(Mutant mutant)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsync("/api/messages", new ByteArrayContent(mutant.Body) { Headers = { ContentType = new("application/json") } });
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), Stopwatch.GetElapsedTime(start));
        }
    }

    /// <summary>Somebody else, with a chat, an open question and a group the bot knows.</summary>
    private static async Task KnowMeganAsync(LiveHost bot)
    {
        foreach (var (text, i) in ((string[])["help", "my deals", "lost Tailspin Toys"]).Select((text, i) => (text, i)))
            (await bot.SayAsync(text, "megan", "before" + i)).Status.ShouldBe(200);
    }

    private static JsonObject Addressed(JsonObject sample, bool stranger, int i, string channel)
    {
        var activity = (JsonObject)sample.DeepClone();
        var person = stranger ? $"nobody-{i}" : "alex";
        activity["serviceUrl"] = channel;
        if (activity["id"] is not null)
            activity["id"] = $"{(stranger ? "s" : "a")}{i}";
        activity["from"] = new JsonObject { ["id"] = "29:" + person, ["name"] = person, ["aadObjectId"] = person };
        var conversation = activity["conversation"] as JsonObject ?? [];
        conversation["id"] = $"a:{person}-{i % 50}";
        conversation["tenantId"] = BotDriver.Tenant;
        activity["conversation"] = conversation.DeepClone();
        var data = activity["channelData"] as JsonObject ?? [];
        data["tenant"] = new JsonObject { ["id"] = BotDriver.Tenant };
        activity["channelData"] = data.DeepClone();
        return activity;
    }

    /// <summary>Alex' own deals, settings, states and references; Megan reports to Alex, so her deals are among them.</summary>
    private static bool MayBeChangedByAlex(string row) =>
        row.Contains("\"ownerId\":\"alex\"", StringComparison.Ordinal) || row.Contains("\"ownerId\":\"megan\"", StringComparison.Ordinal)
        || row.Contains("\"id\":\"alex\"", StringComparison.Ordinal) || row.Contains("\"personId\":\"alex\"", StringComparison.Ordinal);
}
