using NodaTime;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>An answer that says more than was asked.</summary>
public class AnswerTests
{
    [Theory]
    [InlineData("move Contoso", "negotiation, and make it 500k, close 12/20", "Solution design → Negotiation", "USD 400,000 → USD 500,000", "Sun 20 Dec 2026")]
    [InlineData("推进 Contoso", "谈判,金额改成50万,12月20日成交", "方案设计 → 谈判与成交", "40万美元 → 50万美元", "2026年12月20日 周日")]
    public async Task To_which_stage_may_bring_an_amount_and_a_day(string text, string answer, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(answer);

        alex.ShouldHear(heard);
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("set the amount of Contoso", "450k, and move it to negotiation", "USD 450,000", "→ Negotiation")]
    [InlineData("修改 Contoso 的金额", "45万,下一步是约客户演示", "45万美元", "约客户演示")]
    [InlineData("set the close date of Contoso", "30 Nov, amount 410k", "Mon 30 Nov 2026", "USD 410,000")]
    [InlineData("修改 Contoso 的成交日期", "12月5日，金额41万", "2026年12月5日 周六", "41万美元")]
    [InlineData("move Contoso", "move it to negotiation", "Contoso", "→ Negotiation")]
    [InlineData("move Contoso", "negotiation, please", "Contoso", "→ Negotiation")]
    public async Task Any_answer_may_bring_more(string text, string answer, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(answer);

        alex.ShouldHear(heard);
    }

    [Theory]
    [InlineData("move it", "Contoso to negotiation")]
    [InlineData("move it", "move Contoso to negotiation")]
    [InlineData("move it", "Contoso, negotiation")]
    [InlineData("推进它", "Contoso,谈判")]
    [InlineData("推进它", "把 Contoso 推进到谈判")]
    public async Task Which_deal_may_bring_the_stage(string text, string answer)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(answer);

        (await bot.DealAsync("contoso")).StageId.ShouldBe("negotiation");
    }

    [Theory]
    [InlineData("add milestone \"x\" to Contoso", "by 12/5, call it contract signed", "contract signed")]
    [InlineData("add milestone to Contoso", "contract signed by 12/5", "contract signed")]
    [InlineData("add milestone to Contoso", "contract signed, 12/5", "contract signed")]
    [InlineData("给 Contoso 加个里程碑", "合同签署,12月5日前", "合同签署")]
    public async Task A_new_milestone_takes_its_name_and_its_day_together(string text, string answer, string title)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(answer);

        (await bot.DealAsync("contoso")).Milestones.ShouldContain(m => m.Title == title && m.Due == new LocalDate(2026, 12, 5));
    }

    [Theory]
    [InlineData("move Contoso", "lead, and something else", "is not one of its stages")]
    [InlineData("set the amount of Contoso", "450k and whatever", "can't read")]
    [InlineData("set the close date of Contoso", "30 Nov, whatever", "date")]
    [InlineData("推进 Contoso", "谈判，还有别的", "没有“谈判，还有别的”这个阶段")]
    public async Task What_is_not_understood_in_an_answer_is_not_dropped(string text, string answer, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(answer);

        alex.ShouldHear(heard);
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("new deal", "Zorg ERP, 300k, close 12/20")]
    [InlineData("新建商机", "Zorg ERP，30万，12月20日成交")]
    public async Task The_name_of_a_new_deal_may_bring_its_amount_and_day(string text, string answer)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(answer);

        var deal = (await bot.DealsAsync()).Single(d => d.Name == "Zorg ERP");
        (deal.Amount!.Amount, deal.CloseDate).ShouldBe((300_000, new LocalDate(2026, 12, 20)));
    }

    [Theory]
    [InlineData("lost Fabrikam", "show Contoso", "show Contoso?")]
    [InlineData("lost Fabrikam", "set the amount to 500k", "change an amount?")]
    [InlineData("lost Fabrikam", "move Zorblax to lead", "move a deal to another stage?")]
    [InlineData("move Contoso", "move Zorblax to lead", "move a deal to another stage?")]
    [InlineData("move Contoso", "show Zorblax", "show Zorblax?")]
    [InlineData("set the close date of Contoso", "my deals", "Still open")]
    [InlineData("Fabrikam 输单", "把 Zorblax 推进到谈判", "先放下，推进阶段吗")]
    [InlineData("推进 Contoso", "把 Zorblax 推进到谈判", "先放下，推进阶段吗")]
    [InlineData("推进 Contoso", "看一下 Zorblax", "先放下，查看")]
    [InlineData("修改 Contoso 的成交日期", "我的商机", "先放下")]
    public async Task A_command_in_the_middle_is_offered(string text, string command, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(command);

        alex.ShouldHear(heard);
        (await bot.EventsAsync()).ShouldBeEmpty();
    }
}
