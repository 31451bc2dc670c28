using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class CorrectionTests
{
    [Theory]
    [InlineData("amount of Contoso to 500k", "no, 600k", "USD 500,000 → USD 600,000")]
    [InlineData("amount of Contoso to 500k", "actually 600k", "USD 500,000 → USD 600,000")]
    [InlineData("amount of Contoso to 500k", "sorry, I meant 600k", "USD 500,000 → USD 600,000")]
    [InlineData("amount of Contoso to 500k", "make it 600k instead", "USD 500,000 → USD 600,000")]
    [InlineData("Contoso 金额改成50万", "不对,60万", "50万美元 → 60万美元")]
    [InlineData("Contoso 金额改成50万", "改成600k", "50万美元 → 60万美元")]
    [InlineData("Contoso 金额改成50万", "不好意思，应该是60万", "50万美元 → 60万美元")]
    public async Task The_amount_just_saved_is_corrected(string text, string correction, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        bot.Clock.Advance(Duration.FromMinutes(5));

        await alex.SendAsync(correction);

        alex.ShouldHear("Contoso", heard);
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(600_000);
    }

    [Theory]
    [InlineData("close date of Contoso is next Friday", "no, I meant next Wednesday", "Wed 2 Dec 2026")]
    [InlineData("Contoso 预计下周五成交", "不对,是下周三", "2026年12月2日 周三")]
    public async Task The_day_just_saved_is_corrected(string text, string correction, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        bot.Clock.Advance(Duration.FromMinutes(5));

        await alex.SendAsync(correction);

        alex.ShouldHear(heard);
        (await bot.DealAsync("contoso")).CloseDate.ShouldBe(new LocalDate(2026, 12, 2));
    }

    [Theory]
    [InlineData("add milestone \"contract signed\" to Contoso by 12/5", "no, 12/7", "contract signed")]
    [InlineData("给 Contoso 加个里程碑\"合同签署\",12月5日前", "不对，12月7日", "合同签署")]
    public async Task A_milestone_just_added_is_corrected_and_not_added_twice(string text, string correction, string title)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        bot.Clock.Advance(Duration.FromMinutes(5));

        await alex.SendAsync(correction);

        (await bot.DealAsync("contoso")).Milestones.Single(m => m.Title == title).Due.ShouldBe(new LocalDate(2026, 12, 7));
    }

    [Theory]
    [InlineData("amount of Contoso to 500k", "sorry, I meant Fabrikam", "Contoso – taken back", "USD 500,000 → USD 400,000", "Save all of this?")]
    [InlineData("amount of Contoso to 500k", "not Contoso, Fabrikam", "Contoso", "USD 500,000 → USD 400,000", "Save all of this?")]
    [InlineData("Contoso 金额改成50万", "不是Contoso，是Fabrikam", "Contoso", "50万美元 → 40万美元", "这些都要保存吗？")]
    public async Task A_change_of_the_wrong_deal_moves_to_the_right_one_as_one(string text, string correction, string back, string backTo, string asked)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        bot.Clock.Advance(Duration.FromMinutes(5));

        await alex.SendAsync(correction);
        alex.ShouldHear(asked, backTo);
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(500_000);
        await alex.SendAsync("yes");

        alex.ShouldHear(back.Split(' ')[0], "Fabrikam");
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(400_000);
        (await bot.DealAsync("fabrikam")).Amount!.Amount.ShouldBe(500_000);
        bot.Clock.Advance(Duration.FromMinutes(1));
        await alex.SendAsync("undo");
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(500_000);
        (await bot.DealAsync("fabrikam")).Amount!.Amount.ShouldBe(80_000);
        bot.Clock.Advance(Duration.FromMinutes(1));
        await alex.SendAsync("undo");
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(400_000);
    }

    [Theory]
    [InlineData("move Contoso to negotiation", "no, Contoso renewal")]
    [InlineData("move Contoso to negotiation", "no, the other one")]
    [InlineData("move Contoso to negotiation", "no, the renewal one")]
    [InlineData("把 Contoso 推进到谈判", "不是这个,是另一个")]
    [InlineData("把 Contoso 推进到谈判", "换成 Contoso renewal")]
    public async Task The_other_deal_of_a_name_is_meant(string text, string correction)
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All.Where(d => !ReferenceEquals(d, Team.Renewal)), Team.Renewal with { StageId = "needs" }]);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        bot.Clock.Advance(Duration.FromMinutes(5));

        await alex.SendAsync(correction);

        (await bot.DealAsync("contoso")).StageId.ShouldBe("solution");
        (await bot.DealAsync("renewal")).StageId.ShouldBe("negotiation");
        alex.ShouldHear("Contoso renewal");
    }

    [Fact]
    public async Task A_correction_can_be_corrected()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        foreach (var text in (string[])["amount of Contoso to 500k", "no, 600k", "no, 650k"])
        {
            await alex.SendAsync(text);
            bot.Clock.Advance(Duration.FromMinutes(1));
        }

        alex.ShouldHear("USD 600,000 → USD 650,000");
        await alex.SendAsync("undo");
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(600_000);
    }

    [Theory]
    [InlineData("no, 600k", 31)]
    [InlineData("600k", 5)]
    [InlineData("no", 5)]
    [InlineData("no budget at all", 5)]
    [InlineData("不对", 5)]
    public async Task What_is_no_correction_or_comes_too_late_changes_nothing(string text, int minutes)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("amount of Contoso to 500k");
        bot.Clock.Advance(Duration.FromMinutes(minutes));

        await alex.SendAsync(text);

        alex.ShouldHear();
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_speakers_own_change_is_corrected()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.As("alex", "room", "groupChat").SendAsync("amount of Contoso to 500k");

        await bot.As("vera", "room", "groupChat").SendAsync("no, 600k");
        await bot.As("alex", "room", "groupChat").SendAsync("no, 600k");

        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(500_000);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_left_alone_and_said()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("amount of Contoso to 500k");
        await bot.As("vera").SendAsync("amount of Contoso to 550k");

        await alex.SendAsync("no, 600k");

        alex.ShouldHear("Contoso has changed again since");
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(550_000);
    }

    [Fact]
    public async Task After_an_undo_there_is_nothing_to_correct()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("amount of Contoso to 500k");
        await alex.SendAsync("undo");

        await alex.SendAsync("no, 600k");

        alex.ShouldNotHear("600");
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(400_000);
    }

    [Theory]
    [InlineData("new deal Northwind 300k", "no, 400k", "CNY 400,000")]
    [InlineData("新建商机 Northwind 30万", "不对，40万", "40万")]
    public async Task The_amount_of_a_deal_just_created_is_corrected(string text, string correction, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(correction);

        alex.ShouldHear("Northwind", heard);
        (await bot.DealsAsync()).Single(d => d.Name == "Northwind").Amount!.Amount.ShouldBe(400_000);
    }

    [Theory]
    [InlineData("lost Fabrikam, price too high", "no, Contoso renewal", "renewal", "Contoso renewal")]
    [InlineData("lost Fabrikam, price too high", "not Fabrikam, Contoso", "contoso", "Contoso")]
    [InlineData("Fabrikam 输单,价格太高", "不对,是 Contoso", "contoso", "Contoso")]
    [InlineData("lost Fabrikam", "not Fabrikam, Contoso", "contoso", "Contoso")]
    [InlineData("Fabrikam 输单", "不是Fabrikam,是Contoso", "contoso", "Contoso")]
    public async Task Inside_a_question_the_deal_is_corrected(string text, string correction, string deal, string name)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(correction);
        alex.ShouldHear(name).ShouldNotHear("Fabrikam");
        if (!text.Contains("price", StringComparison.Ordinal) && !text.Contains("价格", StringComparison.Ordinal))
            await alex.SendAsync("price too high");
        await alex.SendAsync("yes");

        (await bot.DealAsync(deal)).Status.ShouldBe(DealStatus.Lost);
        (await bot.DealAsync("fabrikam")).Status.ShouldBe(DealStatus.Open);
    }

    [Theory]
    [InlineData("amount of Contoso to 5m", "no, 6m", "USD 400,000 → USD 6,000,000", 6_000_000)]
    [InlineData("amount of Contoso to 5m", "5.5m", "USD 400,000 → USD 5,500,000", 5_500_000)]
    [InlineData("Contoso 金额改成500万", "改成600万", "40万美元 → 600万美元", 6_000_000)]
    [InlineData("Contoso renewal is won, 1.2m USD", "actually 1.3m", "USD 1,300,000", 1_300_000)]
    public async Task At_the_confirmation_a_piece_is_corrected_and_confirmed_again(string text, string correction, string heard, decimal amount)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(correction);
        alex.ShouldHear(heard);
        (await bot.EventsAsync()).ShouldBeEmpty();
        await alex.SendAsync("yes");

        (await bot.DealsAsync()).ShouldContain(d => d.Amount != null && d.Amount.Amount == amount);
    }

    [Theory]
    [InlineData("move Contoso")]
    [InlineData("move it")]
    [InlineData("amount of Contoso to 5m")]
    [InlineData("set the close date of Contoso")]
    [InlineData("drop the demo on Contoso")]
    [InlineData("amount of Contoso to 500k")]
    public async Task Odd_words_in_the_place_of_a_correction_harm_nothing(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        string[] odd =
        [
            "not", "not ,", "no,", "no, no, no", ",,,,", "不是", "不是，是", "不是是", "是不是", "换成", "sorry, ", "not a, b, c", ", not ", "的那个", "the one", "\"", "no, \u202e", "and and and",
            string.Concat(Enumerable.Repeat("Contoso and ", 40)), string.Concat(Enumerable.Repeat("Contoso、", 90)), string.Concat(Enumerable.Repeat("不是", 140)), string.Concat(Enumerable.Repeat("no, ", 70)) + "x",
        ];
        foreach (var said in odd)
        {
            await alex.SendAsync("cancel");
            await alex.SendAsync(text);
            await alex.SendAsync(said);
            alex.ShouldHear();
        }

        (await bot.DealsAsync()).Count.ShouldBe(Team.All.OfType<Deal>().Count());
    }

    [Theory]
    [InlineData("lost Fabrikam", "no budget")]
    [InlineData("lost Fabrikam", "no, they went with Contoso")]
    [InlineData("lost Fabrikam", "actually 600k was too much, and the date too late")]
    [InlineData("Fabrikam 输单", "不是价格的问题,是时间")]
    [InlineData("Fabrikam 输单", "客户说12月5日太晚,预算只有50万")]
    public async Task A_free_answer_stays_what_it_is(string text, string reason)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(reason);
        await alex.SendAsync("yes");

        (await bot.DealAsync("fabrikam")).CloseReason.ShouldBe(reason);
    }
}
