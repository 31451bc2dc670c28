using NodaTime;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>"Which stage?": what answers it, and what says more of the same deal.</summary>
public class StageQuestionTests
{
    [Theory]
    [InlineData("move Contoso", "back to needs analysis")]
    [InlineData("move Contoso", "negotiation, no wait, needs analysis")]
    [InlineData("move Contoso", "negotiation no wait needs analysis")]
    [InlineData("move Contoso", "negotiation, sorry, needs analysis")]
    [InlineData("move Contoso", "lead, no, negotiation, I mean needs analysis")]
    [InlineData("推进 Contoso", "退回到需求分析")]
    [InlineData("推进 Contoso", "谈判，不对，需求分析")]
    [InlineData("推进 Contoso", "谈判，哦不，需求分析")]
    public async Task The_stage_that_is_meant_in_the_end_is_taken(string text, string answer)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(answer);

        (await bot.DealAsync("contoso")).StageId.ShouldBe("needs");
    }

    [Theory]
    [InlineData("move Contoso", "actually 600k, and close 12/20", "USD 400,000 → USD 600,000", "Sun 20 Dec 2026", "Which stage")]
    [InlineData("move Contoso", "set the amount to 600k and close date 12/20", "USD 400,000 → USD 600,000", "Sun 20 Dec 2026", "Which stage")]
    public async Task More_of_the_same_deal_is_noted_and_the_question_stays(string text, string more, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(more);
        alex.ShouldHear(heard);
        (await bot.EventsAsync()).ShouldBeEmpty();
        await alex.SendAsync("negotiation");

        var deal = await bot.DealAsync("contoso");
        (deal.StageId, deal.Amount!.Amount, deal.CloseDate).ShouldBe(("negotiation", 600_000, new LocalDate(2026, 12, 20)));
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("move Fabrikam along", "Solution design\nNegotiation\nFirst contact\nLead identification")]
    [InlineData("move Fabrikam on", "Solution design\nNegotiation")]
    [InlineData("把Fabrikam推进", "方案设计\n谈判与成交\n初步接触")]
    [InlineData("Fabrikam 推进", "方案设计\n谈判与成交")]
    [InlineData("推进一下Fabrikam", "方案设计\n谈判与成交")]
    [InlineData("Fabrikam 往前推", "方案设计\n谈判与成交")]
    public async Task Moving_a_deal_along_offers_the_next_stage_first(string text, string choices)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear("Fabrikam", choices);
        await alex.SendAsync("1");
        (await bot.DealAsync("fabrikam")).StageId.ShouldBe("solution");
    }

    [Theory]
    [InlineData("move Contoso", "no", "OK, nothing changed")]
    [InlineData("move Contoso", "don't move it yet", "OK, nothing changed")]
    [InlineData("推进 Contoso", "等一下，先不推", "好的，没有改动")]
    public async Task Not_yet_ends_the_question(string text, string answer, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(answer);
        alex.ShouldHear(heard);
        await alex.SendAsync("needs analysis");

        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("move Gated to negotiation", "my deals", "these milestones should be done: Budget known, Needs written. Leave it, and show your deals?")]
    [InlineData("把 Gated 推进到谈判", "我的商机", "还有必须完成的里程碑：Budget known、Needs written。先放下")]
    public async Task A_gate_that_is_left_is_quoted_whole(string text, string command, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.Gated]);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(command);

        alex.ShouldHear(heard);
    }

    [Theory]
    [InlineData("move Gated to negotiation", "uh no, 6k", "Also to be saved\nAmount\nEUR 5,000 → EUR 6,000")]
    [InlineData("把 Gated 推进到谈判", "另外金额改成6000", "同时修改\n金额")]
    public async Task More_of_the_deal_is_noted_at_its_gate(string text, string more, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.Gated]);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(more);
        alex.ShouldHear("Budget known", heard);
        await alex.SendAsync("3");
        await alex.SendAsync("they are in a hurry");

        var deal = await bot.DealAsync("gated");
        (deal.StageId, deal.Amount!.Amount).ShouldBe(("negotiation", 6_000));
    }
}
