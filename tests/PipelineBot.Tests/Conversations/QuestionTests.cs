using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class QuestionTests
{
    [Theory]
    [InlineData("move Contoso", "negotiation", "Negotiation")]
    [InlineData("推进 Contoso", "谈判", "谈判与成交")]
    [InlineData("set the amount of Contoso", "450k", "USD 450,000")]
    [InlineData("修改 Contoso 的金额", "45万", "45万美元")]
    [InlineData("set the close date of Contoso", "30 Nov", "Mon 30 Nov 2026")]
    [InlineData("修改 Contoso 的成交日期", "11月30日", "2026年11月30日 周一")]
    [InlineData("drop the demo on Contoso", "not needed", "not needed")]
    [InlineData("取消 Contoso 的演示", "不需要了", "不需要了")]
    [InlineData("set next step of Contoso", "call Anna", "call Anna")]
    [InlineData("move it to negotiation", "Contoso", "Negotiation")]
    public async Task A_missing_piece_is_asked_for(string text, string answer, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        (await bot.EventsAsync()).ShouldBeEmpty();
        await alex.SendAsync(answer);

        alex.ShouldHear("Contoso", heard);
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("lost Fabrikam", "price too high", "yes")]
    [InlineData("Fabrikam 输单", "价格太高", "是")]
    public async Task A_deal_is_not_lost_without_a_reason(string text, string reason, string yes)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        await alex.SendAsync(reason);
        await alex.SendAsync(yes);
        (await bot.DealAsync("fabrikam")).CloseReason.ShouldBe(reason);
        await alex.SendAsync("reopen Fabrikam");

        alex.ShouldHear("Lost → Open");
        (await bot.DealAsync("fabrikam")).Status.ShouldBe(DealStatus.Open);
    }

    [Theory]
    [InlineData("move Contoso", "banana", "\"banana\" is not one of its stages", "negotiation")]
    [InlineData("set the amount of Contoso", "lots", "can't read \"lots\" as an amount", "450k")]
    [InlineData("set the close date of Contoso", "31 November", "no such day: 31 November", "30 Nov")]
    [InlineData("修改 Contoso 的成交日期", "11月31日", "没有“11月31日”这一天", "11月30日")]
    public async Task An_answer_that_cannot_be_is_named_and_the_question_stays_as_it_was(string text, string wrong, string heard, string right)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        await alex.SendAsync(wrong);
        alex.ShouldHear(heard);
        await alex.SendAsync("my deals");
        alex.ShouldNotHear(wrong);
        await alex.SendAsync("no");
        await alex.SendAsync(right);

        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Help_and_cancel_work_inside_and_a_new_command_is_offered()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("lost Fabrikam");
        await alex.SendAsync("help");
        alex.ShouldHear("For example", "Why was Fabrikam lost?");
        await alex.SendAsync("show Contoso");
        alex.ShouldHear("show Contoso?");
        await alex.ClickAsync("Yes, do that");
        alex.ShouldHear("Solution design");

        await alex.SendAsync("lost Fabrikam");
        await alex.SendAsync("my overdue");
        await alex.ClickAsync("No, stay here");
        alex.ShouldHear("my overdue");
        await alex.SendAsync("取消");

        alex.ShouldHear("已取消");
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_nothing_matches_is_offered_as_a_new_deal_under_exactly_that_name()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("move Acme 500k to negotiation");
        alex.ShouldHear("can't find a deal called \"Acme 500k\"");
        await alex.ClickAsync("Create \"Acme 500k\"");

        (await bot.DealsAsync()).ShouldContain(d => d.Name == "Acme 500k" && d.Amount == null);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("好的")]
    public async Task Yes_and_no_are_nobodys_name(string answer)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("move Zorblax to negotiation");
        await alex.SendAsync(answer);

        alex.ShouldNotHear("\"" + answer, "“" + answer).Heard.ShouldMatch("Which deal\\?|是哪个商机");
    }

    [Fact]
    public async Task A_misspelt_name_is_matched_and_named()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("move Fabrikm to negotiation");

        alex.ShouldHear("Fabrikm", "Fabrikam");
    }

    [Fact]
    public async Task A_name_of_two_deals_is_a_choice()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("move Cont to lead");
        alex.ShouldHear("Contoso", "Contoso renewal");
        await alex.ClickAsync("Contoso renewal");

        (await bot.DealAsync("renewal")).StageId.ShouldBe("lead");
    }

    [Theory]
    [InlineData("en", "12/5", true)]
    [InlineData("", "12/5", true)]
    [InlineData("en-US", "Sat 5 Dec 2026", false)]
    [InlineData("en-GB", "12/5", true)]
    [InlineData("ja-JP", "Sat 5 Dec 2026", false)]
    [InlineData("ko-KR", "Sat 5 Dec 2026", false)]
    [InlineData("not a locale !!", "12/5", true)]
    public async Task A_date_in_figures_is_read_as_the_persons_locale_reads_it_or_asked(string locale, string heard, bool asked)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex", locale: locale);

        await alex.SendAsync("close date of Contoso is 12/5");

        alex.ShouldHear(heard);
        (await bot.EventsAsync()).Count.ShouldBe(asked ? 0 : 1);
    }

    [Fact]
    public async Task A_card_of_yesterday_says_that_its_milestone_is_done()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (alex, vera) = (bot.As("alex"), bot.As("vera"));
        await alex.SendAsync("my overdue");
        await vera.SendAsync("done: security review on Contoso, report signed");
        bot.Clock.Advance(NodaTime.Duration.FromDays(1));

        await alex.ClickAsync("Done");

        alex.ShouldHear("was done already");
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-11-25T15:59:00Z", "Thu 26 Nov 2026")]
    [InlineData("2026-11-25T16:01:00Z", "Fri 27 Nov 2026")]
    [InlineData("2028-02-28T15:59:00Z", "Tue 29 Feb 2028")]
    public async Task Tomorrow_is_the_persons_own(string now, string heard)
    {
        await using var bot = await BotDriver.Start(now).WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("close date of Contoso is tomorrow");

        alex.ShouldHear(heard);
    }

    [Fact]
    public async Task Two_people_changing_one_deal_at_once_both_succeed()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);

        await Task.WhenAll(
            bot.As("alex").SendAsync("move Contoso to negotiation"),
            bot.As("vera").SendAsync("next step for Contoso: call Anna"),
            bot.As("ops").SendAsync("amount of Contoso to 500k"));

        var deal = await bot.DealAsync("contoso");
        (deal.StageId, deal.NextStep, deal.Amount!.Amount).ShouldBe(("negotiation", "call Anna", 500_000));
        (await bot.EventsAsync()).Count.ShouldBe(3);
        bot.Faults.Errors.ShouldBeEmpty();
    }
}
