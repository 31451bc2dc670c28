using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Hosting;
using PipelineBot.Privacy;
using PipelineBot.Retention;
using PipelineBot.Storage;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Retention;

public class PrunerTests
{
    [Fact]
    public async Task What_is_older_than_it_is_kept_goes_and_the_rest_stays()
    {
        await using var bot = await OpenAsync(new RetentionSettings { EventsDays = 120, ConversationsDays = 90, DigestsDays = 30, CheckInsDays = 60 });
        var alex = bot.As("alex");
        foreach (var text in (string[])["amount of Contoso to 500k", "check-in now", "digest now"])
            await alex.SendAsync(text);
        await Counts(bot).ShouldBeAsync(conversations: 1, digests: 1, checkIns: 1, events: 1);

        (await SweepAsync(bot)).ShouldBe(0, "all of it is of today");
        await DaysLaterAsync(29);
        await Counts(bot).ShouldBeAsync(conversations: 1, digests: 1, checkIns: 1, events: 1);
        await DaysLaterAsync(2);
        await Counts(bot).ShouldBeAsync(conversations: 1, digests: 0, checkIns: 1, events: 1);
        await DaysLaterAsync(30);
        await Counts(bot).ShouldBeAsync(conversations: 1, digests: 0, checkIns: 0, events: 1);
        await DaysLaterAsync(30);
        await Counts(bot).ShouldBeAsync(conversations: 0, digests: 0, checkIns: 0, events: 1);
        await DaysLaterAsync(30);
        await Counts(bot).ShouldBeAsync(conversations: 0, digests: 0, checkIns: 0, events: 0);
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(500_000, "deals are not let go by age");

        async Task DaysLaterAsync(int days)
        {
            bot.Clock.Advance(Duration.FromDays(days));
            await SweepAsync(bot);
        }
    }

    [Fact]
    public async Task A_state_that_is_used_again_is_not_old()
    {
        await using var bot = await OpenAsync(new RetentionSettings { ConversationsDays = 90 });
        var alex = bot.As("alex");
        await alex.SendAsync("show Contoso");
        bot.Clock.Advance(Duration.FromDays(80));
        await alex.SendAsync("show Fabrikam");
        bot.Clock.Advance(Duration.FromDays(80));

        await SweepAsync(bot);

        (await Counts(bot).CountAsync("conversations")).ShouldBe(1);
    }

    [Fact]
    public async Task By_default_the_log_is_kept_for_ever()
    {
        await using var bot = await OpenAsync(new RetentionSettings());
        await bot.As("alex").SendAsync("amount of Contoso to 500k");
        bot.Clock.Advance(Duration.FromDays(4000));

        await SweepAsync(bot);

        await Counts(bot).ShouldBeAsync(conversations: 0, digests: 0, checkIns: 0, events: 1);
    }

    [Fact]
    public async Task It_stops_between_two_small_batches_when_it_may_not_go_on()
    {
        await using var bot = await OpenAsync(new RetentionSettings());
        for (var i = 0; i < 30; i++)
            await bot.As("alex", "chat-" + i).SendAsync("show Contoso");
        bot.Clock.Advance(Duration.FromDays(100));
        var left = 3;

        var swept = await bot.Services.GetRequiredService<Pruner>().SweepAsync([BotDriver.Tenant], _ => ValueTask.FromResult(left-- > 0), default);

        swept.ShouldBeLessThan(30);
        (await SweepAsync(bot)).ShouldBe(30 - swept);
    }

    [Theory]
    [InlineData("EventsDays", "30")]
    [InlineData("EventsDays", "-1")]
    [InlineData("ConversationsDays", "soon")]
    [InlineData("DigestsDays", "3")]
    [InlineData("CheckInsDays", "99999")]
    public void A_setting_that_makes_no_sense_stops_the_start(string key, string value) =>
        Should.Throw<ConfigurationProblem>(() => RetentionSettings.FromConfiguration(new ConfigurationBuilder().AddInMemoryCollection([new("Retention:" + key, value)]).Build())).Message.ShouldContain("Retention__" + key);

    [Fact]
    public void What_is_set_is_taken()
    {
        var settings = RetentionSettings.FromConfiguration(new ConfigurationBuilder().AddInMemoryCollection([new("Retention:EventsDays", "730"), new("Retention:CheckInsDays", "0")]).Build());

        settings.ShouldBe(new RetentionSettings { EventsDays = 730, CheckInsDays = 0 });
    }

    private static async Task<BotDriver> OpenAsync(RetentionSettings settings) =>
        await BotDriver.Start(configure: services => services.AddPrivacy(settings, [BotDriver.Tenant])).WithAsync(Team.All);

    private static async Task<int> SweepAsync(BotDriver bot) =>
        await bot.Services.GetRequiredService<Pruner>().SweepAsync([BotDriver.Tenant], _ => ValueTask.FromResult(true), default);

    private static Counted Counts(BotDriver bot) => new(bot);

    private sealed class Counted(BotDriver bot)
    {
        public async Task<int> CountAsync(string container)
        {
            var count = 0;
            foreach (var partition in Outbox())
                count += (await bot.Store.QueryAsync(new DocumentQuery(container, partition, []))).Documents.Count;
            return count;
        }

        public async Task ShouldBeAsync(int conversations, int digests, int checkIns, int events)
        {
            (await CountAsync("conversations")).ShouldBe(conversations);
            (await bot.DigestsAsync()).Count.ShouldBe(digests);
            (await bot.Store.QueryAsync(new DocumentQuery(Containers.Work, BotDriver.Tenant, [new("type", Comparison.Equal, "checkin")]))).Documents.Count.ShouldBe(checkIns);
            (await bot.Store.QueryAsync(new DocumentQuery(Containers.Events, BotDriver.Tenant + "|2026-11", []))).Documents.Count.ShouldBe(events);
        }

        private static IReadOnlyList<string> Outbox() => PipelineBot.Outbox.OutboxDocuments.Partitions;
    }
}
