using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features;

/// <summary>The examples the product promises, in both languages, from the text to what is stored and said.</summary>
public class EveryExampleTests
{
    [Theory]
    [InlineData("move Contoso to negotiation", "Contoso", "Solution design → Negotiation")]
    [InlineData("把 Contoso 推进到谈判", "Contoso", "方案设计 → 谈判与成交")]
    public async Task A_deal_moves_to_another_stage(string text, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
        (await bot.DealAsync("contoso")).StageId.ShouldBe("negotiation");
    }

    [Theory]
    [InlineData("Contoso renewal is won, 1.2m USD", "renewal", 1_200_000, "USD", "Save", "Won")]
    [InlineData("华东电力的单子赢了,120万", "huadong", 1_200_000, "CNY", "保存", "赢单")]
    public async Task A_deal_is_won_after_a_confirmation(string text, string deal, decimal amount, string currency, string yes, string won)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        (await bot.DealAsync(deal)).Status.ShouldBe(DealStatus.Open);
        await alex.ClickAsync(yes);

        alex.ShouldHear(won);
        (await bot.DealAsync(deal)).Status.ShouldBe(DealStatus.Won);
        (await bot.DealAsync(deal)).Amount.ShouldBe(new Money(amount, currency));
    }

    [Theory]
    [InlineData("lost Fabrikam, price too high", "yes", "price too high")]
    [InlineData("Fabrikam 输单,价格太高", "是", "价格太高")]
    public async Task A_deal_is_lost_with_its_reason(string text, string yes, string reason)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        await alex.SendAsync(yes);

        alex.ShouldHear(reason);
        var deal = await bot.DealAsync("fabrikam");
        deal.Status.ShouldBe(DealStatus.Lost);
        deal.CloseReason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("close date of Contoso is next Friday", "Fri 18 Dec 2026 → Fri 4 Dec 2026")]
    [InlineData("Contoso 预计下周五成交", "2026年12月18日 周五 → 2026年12月4日 周五")]
    public async Task A_close_date_is_changed(string text, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
        (await bot.DealAsync("contoso")).CloseDate.ShouldBe(new LocalDate(2026, 12, 4));
    }

    [Theory]
    [InlineData("amount of Contoso to 500k", "USD 400,000 → USD 500,000")]
    [InlineData("Contoso 金额改成50万", "40万美元 → 50万美元")]
    public async Task An_amount_is_changed_in_the_deals_own_currency(string text, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
        (await bot.DealAsync("contoso")).Amount.ShouldBe(new Money(500_000, "USD"));
    }

    [Theory]
    [InlineData("done: security review on Contoso, report signed", "sec", "report signed", "done")]
    [InlineData("Contoso 的安全评审完成了,报告已签", "anquan", "报告已签", "已完成")]
    public async Task A_milestone_is_done_with_its_evidence(string text, string milestone, string evidence, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard, evidence);
        var done = (await bot.DealAsync("contoso")).FindMilestone(milestone)!;
        done.State.ShouldBe(MilestoneState.Done);
        done.Evidence.ShouldBe(evidence);
    }

    [Theory]
    [InlineData("push the demo for Contoso to 12/5, waiting for the customer", "demo", "Sat 5 Dec 2026")]
    [InlineData("Contoso 的演示推迟到12月5日,等客户", "yanshi", "2026年12月5日 周六")]
    public async Task A_milestone_is_moved_and_says_whom_it_waits_for(string text, string milestone, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
        var moved = (await bot.DealAsync("contoso")).FindMilestone(milestone)!;
        moved.Due.ShouldBe(new LocalDate(2026, 12, 5));
        moved.Moves.Single().WaitingFor.ShouldBe(WaitingFor.Customer);
    }

    [Theory]
    [InlineData("add milestone \"contract signed\" to Contoso by end of month", "contract signed", "Mon 30 Nov 2026")]
    [InlineData("给 Contoso 加个里程碑\"合同签署\",月底前", "合同签署", "2026年11月30日 周一")]
    public async Task A_milestone_is_added(string text, string title, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(title, heard);
        (await bot.DealAsync("contoso")).Milestones.ShouldContain(m => m.Title == title && m.Due == new LocalDate(2026, 11, 30));
    }

    [Theory]
    [InlineData("new deal Northwind ERP 300k close 2026-12-20", "Northwind ERP")]
    [InlineData("新建商机 北风ERP 30万 12月20日成交", "北风ERP")]
    public async Task A_deal_is_created(string text, string name)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(name);
        var deal = (await bot.DealsAsync()).Single(d => d.Name == name);
        deal.Amount.ShouldBe(new Money(300_000, "CNY"));
        deal.CloseDate.ShouldBe(new LocalDate(2026, 12, 20));
        deal.OwnerId.ShouldBe("alex");
        deal.Milestones.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("my deals", "4 open deals")]
    [InlineData("我的商机", "4 个进行中的商机")]
    [InlineData("my overdue", "2 milestones of yours are overdue")]
    [InlineData("我的逾期", "2 个里程碑逾期")]
    [InlineData("what is due this week", "3 milestones due this week")]
    [InlineData("本周到期", "本周有 3 个里程碑到期")]
    [InlineData("show Contoso", "Solution design")]
    [InlineData("看一下 Contoso", "方案设计")]
    public async Task Lists_and_deals_are_shown(string text, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
    }

    [Theory]
    [InlineData("hand over Contoso to Megan", "yes")]
    [InlineData("把 Contoso 转给 Megan", "好的")]
    public async Task A_deal_is_handed_over_after_a_confirmation(string text, string yes)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        await alex.SendAsync(yes);

        alex.ShouldHear("Alex Wilber → Megan Bowen");
        (await bot.DealAsync("contoso")).OwnerId.ShouldBe("megan");
    }

    [Theory]
    [InlineData("move Contoso to negotiation", "undo", "taken back")]
    [InlineData("把 Contoso 推进到谈判", "撤销", "已撤销")]
    public async Task The_last_change_is_undone(string text, string undo, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        await alex.SendAsync(undo);

        alex.ShouldHear(heard);
        (await bot.DealAsync("contoso")).StageId.ShouldBe("solution");
    }

    [Theory]
    [InlineData("help", "For example")]
    [InlineData("帮助", "例如")]
    [InlineData("language 中文", "以后用中文")]
    [InlineData("切换英文", "English")]
    [InlineData("timezone London", "Europe/London")]
    [InlineData("时区 上海", "Asia/Shanghai")]
    public async Task Help_language_and_time_zone_answer(string text, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
    }

    [Theory]
    [InlineData("move Contoso to negotiation and set close date 12/20", "Solution design → Negotiation", "Sun 20 Dec 2026")]
    [InlineData("把 Contoso 推进到谈判,金额改成45万", "方案设计 → 谈判与成交", "45万美元")]
    public async Task Several_changes_in_one_sentence_are_saved_as_one(string text, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }
}
