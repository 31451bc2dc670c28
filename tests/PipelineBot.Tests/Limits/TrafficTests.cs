using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PipelineBot.Hosting;
using PipelineBot.Limits;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Limits;

public class TrafficTests
{
    /// <summary>One a minute, so that nothing comes back while a test runs.</summary>
    private static readonly TrafficLimits Tight = new(PersonPerMinute: 1, PersonBurst: 3, TenantPerMinute: 1, TenantBurst: 5);

    [Fact]
    public async Task Above_the_limit_there_is_one_kind_answer_and_then_silence()
    {
        await using var bot = await OpenAsync(Tight);
        var alex = bot.As("alex");
        for (var i = 0; i < 3; i++)
            await alex.SendAsync("thanks");

        var told = await alex.SendAsync("amount of Contoso to 500k");
        alex.ShouldHear("a lot at once");
        var silent = await alex.SendAsync("amount of Contoso to 500k");

        told.Status.ShouldBe(200);
        silent.Status.ShouldBe(200);
        alex.Heard.ShouldBeEmpty();
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_click_above_the_limit_is_answered_as_a_click_and_changes_nothing()
    {
        await using var bot = await OpenAsync(Tight);
        var alex = bot.As("alex");
        for (var i = 0; i < 3; i++)
            await alex.SendAsync("thanks");

        await alex.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "contoso", ["kind"] = "deal.amount", ["money"] = "1 USD" });
        alex.ShouldHear("a lot at once");
        await alex.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "contoso", ["kind"] = "deal.amount", ["money"] = "1 USD" });
        alex.Heard.ShouldBe(" ");

        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_in_the_response_is_silent_in_the_response()
    {
        await using var bot = await OpenAsync(Tight);
        var alex = bot.As("alex");
        var answers = new List<string>();
        for (var i = 0; i < 5; i++)
            answers.Add(Encoding.UTF8.GetString((await alex.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "谢谢", ["deliveryMode"] = "expectReplies" })).Body!.Value.Span));

        answers[3].ShouldContain("消息太多了");
        JsonNode.Parse(answers[4])!["activities"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task One_person_does_not_use_up_anothers_and_a_tenant_has_its_own()
    {
        await using var bot = await OpenAsync(Tight with { PersonBurst = 4 });
        var (alex, megan, wang) = (bot.As("alex"), bot.As("megan"), bot.As("wang"));
        for (var i = 0; i < 6; i++)
            await alex.SendAsync("thanks");
        await megan.SendAsync("thanks");
        megan.Heard.ShouldNotContain("in a minute");

        await wang.SendAsync("thanks");

        wang.ShouldHear("try again in a minute");
    }

    [Fact]
    public async Task Being_removed_is_never_held_back()
    {
        await using var bot = await OpenAsync(Tight);
        var alex = bot.As("alex");
        for (var i = 0; i < 6; i++)
            await alex.SendAsync("thanks");

        await alex.PostAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "remove" });

        (await bot.Store.GetAsync(PipelineBot.Storage.DocumentTypes.Reference.Key(BotDriver.Tenant, PipelineBot.Storage.DocumentTypes.ReferenceId("alex", "")))).ShouldNotBeNull();
        (await bot.Services.GetRequiredService<PipelineBot.Storage.Workspace>().PersonalReferenceAsync(BotDriver.Tenant, "alex", default))!.Value.Active.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_not_handled_is_counted_by_scope()
    {
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, on) =>
        {
            if (instrument.Name == "pipelinebot.activities.limited")
                on.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            lock (counted)
                counted.Add($"{tags[0].Value}");
        });
        listener.Start();
        await using var bot = await OpenAsync(Tight);
        var alex = bot.As("alex");

        for (var i = 0; i < 5; i++)
            await alex.SendAsync("thanks");

        lock (counted)
            counted.Count(scope => scope == "person").ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void Tokens_come_back()
    {
        // A thousand a second: by the time this has asked for long enough, some must have come back.
        using var gate = new TrafficGate(new TrafficLimits(PersonPerMinute: 60_000, PersonBurst: 1, TenantPerMinute: 0, TenantBurst: 1));
        gate.Enter("t", "p").Verdict.ShouldBe(TrafficVerdict.Pass);

        SpinWait.SpinUntil(() => gate.Enter("t", "p").Verdict == TrafficVerdict.Pass, TimeSpan.FromSeconds(20)).ShouldBeTrue();
    }

    [Fact]
    public void Two_people_are_told_apart_in_every_tenant()
    {
        using var gate = new TrafficGate(Tight with { PersonBurst = 1 });

        gate.Enter("t1", "p").Verdict.ShouldBe(TrafficVerdict.Pass);
        gate.Enter("t2", "p").Verdict.ShouldBe(TrafficVerdict.Pass);
        gate.Enter("t1", "p").ShouldBe(new TrafficDecision(TrafficVerdict.Tell, "person"));
        gate.Enter("t1", "p").ShouldBe(new TrafficDecision(TrafficVerdict.Silence, "person"));
    }

    [Theory]
    [InlineData("PersonPerMinute", "many", "0 to")]
    [InlineData("PersonBurst", "0", "1 to")]
    [InlineData("TenantPerMinute", "-1", "0 to")]
    [InlineData("TenantBurst", "10000000", "1 to")]
    public void A_limit_that_is_no_number_stops_the_start(string key, string value, string says) =>
        Should.Throw<ConfigurationProblem>(() => TrafficLimits.FromConfiguration(Configured((key, value)), anonymous: false)).Message.ShouldContain($"Limits__{key} is not a whole number from {says}");

    [Fact]
    public void There_are_limits_unless_anybody_is_one_person()
    {
        TrafficLimits.FromConfiguration(Configured(), anonymous: false).ShouldBe(TrafficLimits.Usual);
        TrafficLimits.FromConfiguration(Configured(), anonymous: true).PersonPerMinute.ShouldBe(0);
        TrafficLimits.FromConfiguration(Configured(("PersonPerMinute", "7")), anonymous: true).PersonPerMinute.ShouldBe(7);
        TrafficLimits.FromConfiguration(Configured(("PersonPerMinute", "0"), ("TenantPerMinute", "0")), anonymous: false).TenantPerMinute.ShouldBe(0);
    }

    private static IConfiguration Configured(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Limits:" + s.Key, (string?)s.Value))).Build();

    private static async Task<BotDriver> OpenAsync(TrafficLimits limits) => await BotDriver.Start(configure: services => services.AddTrafficLimits(limits)).WithAsync(Team.All);
}
