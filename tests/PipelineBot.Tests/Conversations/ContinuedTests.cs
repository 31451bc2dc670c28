using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>What is said right after a deal was changed or shown, without naming it again.</summary>
public class ContinuedTests
{
    [Theory]
    [InlineData("move Contoso to negotiation", "no, 420k", "USD 400,000 → USD 420,000")]
    [InlineData("把 Contoso 推进到谈判", "不对，42万", "40万美元 → 42万美元")]
    [InlineData("把 Contoso 推進到談判", "不對，42萬", "40萬美元 → 42萬美元")]
    public async Task An_amount_after_a_stage_is_the_amount_of_that_deal_and_leaves_the_stages_milestones_alone(string text, string more, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        var milestones = (await bot.DealAsync("contoso")).Milestones.Select(m => m.Id).ToList();

        await alex.SendAsync(more);

        alex.ShouldHear(heard);
        var deal = await bot.DealAsync("contoso");
        (deal.StageId, deal.Amount!.Amount).ShouldBe(("negotiation", 420_000));
        deal.Milestones.Select(m => m.Id).ShouldBe(milestones);
    }

    [Fact]
    public async Task A_much_smaller_amount_after_a_stage_is_confirmed()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("move Contoso to negotiation");

        await alex.SendAsync("no, 120k");

        alex.ShouldHear("Save this on Contoso?", "USD 400,000 → USD 120,000").ShouldNotHear("removed");
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(400_000);
    }

    [Theory]
    [InlineData("close date of Contoso", "12/15")]
    [InlineData("when does Contoso close", "dec 15")]
    [InlineData("Contoso 的成交日期", "12月15日")]
    [InlineData("Contoso 预计哪天成交", "12月15号")]
    public async Task A_day_after_asking_for_the_close_date_is_the_new_one(string text, string day)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(day);

        alex.ShouldHear("Contoso");
        (await bot.DealAsync("contoso")).CloseDate.ShouldBe(new LocalDate(2026, 12, 15));
    }

    [Theory]
    [InlineData("show Contoso", "12/15", "Save this on Contoso?", "Tue 15 Dec 2026")]
    [InlineData("show Contoso", "500k", "Save this on Contoso?", "USD 500,000")]
    [InlineData("看一下 Contoso", "谈判", "Contoso 要这样改吗？", "谈判与成交")]
    [InlineData("看一下 Contoso", "下一阶段", "Contoso 要这样改吗？", "谈判与成交")]
    [InlineData("amount of Contoso to 500k", "550k", "Save this on Contoso?", "USD 550,000")]
    [InlineData("show Contoso", "change the amount to 500k", "Save this on Contoso?", "USD 500,000")]
    [InlineData("把 Contoso 推进到谈判", "顺便金额45万，月底签", "Contoso 要这样改吗？", "45万美元", "2026年11月30日")]
    public async Task What_is_likely_meant_for_the_deal_of_the_moment_is_confirmed_by_its_name(string text, string more, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        var events = (await bot.EventsAsync()).Count;

        await alex.SendAsync(more);
        alex.ShouldHear(heard);
        (await bot.EventsAsync()).Count.ShouldBe(events);
        await alex.SendAsync("yes");

        (await bot.EventsAsync()).Count.ShouldBe(events + 1);
    }

    [Theory]
    [InlineData("show Contoso", "500k", 31)]
    [InlineData("show Contoso", "2", 1)]
    [InlineData("move Contoso and Fabrikam to negotiation", "500k", 1)]
    public async Task What_could_mean_anything_is_not_made_a_change(string text, string more, int minutes)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        bot.Clock.Advance(Duration.FromMinutes(minutes));

        await alex.SendAsync(more);

        alex.ShouldHear("I didn't understand");
    }

    [Theory]
    [InlineData("push the demo for Contoso by a week", "another 2 days")]
    [InlineData("Contoso 的演示推迟一周", "再推两天")]
    public async Task A_date_shifted_once_more_is_the_one_that_was_moved(string text, string more)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.Alex, Team.Contoso with { Milestones = [Team.Contoso.Milestones[1]] });
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(more);
        await alex.SendAsync("yes");

        (await bot.DealAsync("contoso")).FindMilestone("demo")!.Due.ShouldBe(new LocalDate(2026, 12, 6));
    }

    [Theory]
    [InlineData("move Contoso to negotiation, no wait, needs analysis", "contoso", "needs")]
    [InlineData("把 Contoso 推进到谈判，不对，需求分析", "contoso", "needs")]
    [InlineData("move Contoso to lead, sorry, Contoso renewal", "renewal", "lead")]
    public async Task A_sentence_may_think_again_in_its_middle(string text, string deal, string stage)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        (await bot.DealAsync(deal)).StageId.ShouldBe(stage);
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("lost Fabrikam, no budget")]
    [InlineData("lost Fabrikam, sorry to say, no budget")]
    public async Task A_reason_that_begins_with_no_takes_nothing_back(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        await alex.SendAsync("yes");

        var deal = await bot.DealAsync("fabrikam");
        (deal.Status, deal.CloseReason.EndsWith("no budget", StringComparison.Ordinal)).ShouldBe((DealStatus.Lost, true));
    }
}
