using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class GateTests
{
    [Theory]
    [InlineData("move Gated to negotiation", "They are done", "OK", true)]
    [InlineData("move Gated to negotiation", "they are done", "OK", false)]
    [InlineData("move Gated to negotiation", "1", "OK", false)]
    [InlineData("把 Gated 推进到谈判", "已经完成了", "确定", true)]
    [InlineData("把 Gated 推进到谈判", "都完成了", "确定", false)]
    public async Task What_stands_before_the_stage_is_marked_done_with_evidence(string text, string answer, string ok, bool byButton)
    {
        var deal = await PassAsync(text, answer, ok, byButton);

        deal.StageId.ShouldBe("negotiation");
        deal.FindMilestone("g1")!.State.ShouldBe(MilestoneState.Done);
        deal.FindMilestone("g2")!.Evidence.ShouldBe("it is so");
    }

    [Theory]
    [InlineData("move Gated to negotiation", "Drop them", "OK", true)]
    [InlineData("move Gated to negotiation", "drop", "OK", false)]
    [InlineData("把 Gated 推进到谈判", "不需要了", "确定", true)]
    [InlineData("把 Gated 推进到谈判", "不做了", "确定", false)]
    public async Task What_stands_before_the_stage_is_dropped_with_a_reason(string text, string answer, string ok, bool byButton)
    {
        var deal = await PassAsync(text, answer, ok, byButton);

        deal.StageId.ShouldBe("negotiation");
        deal.FindMilestone("g1")!.State.ShouldBe(MilestoneState.Dropped);
        deal.FindMilestone("g2")!.DropReason.ShouldBe("it is so");
    }

    [Theory]
    [InlineData("move Gated to negotiation", "Move on anyway", "OK", true)]
    [InlineData("move Gated to negotiation", "3", "OK", false)]
    [InlineData("把 Gated 推进到谈判", "先推进", "确定", true)]
    [InlineData("把 Gated 推进到谈判", "继续", "确定", false)]
    public async Task The_deal_moves_on_all_the_same_with_a_reason(string text, string answer, string ok, bool byButton)
    {
        var deal = await PassAsync(text, answer, ok, byButton);

        deal.StageId.ShouldBe("negotiation");
        deal.FindMilestone("g1")!.State.ShouldBe(MilestoneState.Open);
        deal.StageHistory[^1].Reason.ShouldBe("it is so");
    }

    [Theory]
    [InlineData("move Gated to negotiation because the customer asked")]
    [InlineData("move Gated to negotiation since it is urgent")]
    public async Task A_reason_in_the_sentence_does_not_hide_what_is_open(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.Gated]);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        alex.ShouldHear("Budget known", "Needs written");
        (await bot.DealAsync("gated")).StageId.ShouldBe("needs");
        await alex.ClickAsync("Move on anyway");

        var deal = await bot.DealAsync("gated");
        deal.StageId.ShouldBe("negotiation");
        text.ShouldEndWith(deal.StageHistory[^1].Reason!);
    }

    [Fact]
    public async Task A_second_change_in_the_sentence_waits_at_the_gate_too()
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.Gated]);
        var alex = bot.As("alex");

        await alex.SendAsync("move Gated to negotiation and set amount to 6000");
        alex.ShouldHear("Budget known");
        await alex.SendAsync("cancel");
        (await bot.DealAsync("gated")).Amount!.Amount.ShouldBe(5_000);
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    private static async Task<Deal> PassAsync(string text, string answer, string ok, bool byButton)
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.Gated]);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        alex.ShouldHear("Budget known", "Needs written");
        (await bot.DealAsync("gated")).StageId.ShouldBe("needs");
        if (byButton)
        {
            await alex.ClickAsync(answer);
            await alex.ClickAsync(ok, ("value", "it is so"));
        }
        else
        {
            await alex.SendAsync(answer);
            await alex.SendAsync("it is so");
        }

        alex.ShouldHear("Gated");
        return await bot.DealAsync("gated");
    }
}
