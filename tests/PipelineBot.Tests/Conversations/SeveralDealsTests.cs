using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class SeveralDealsTests
{
    [Theory]
    [InlineData("move Contoso and Fabrikam to negotiation", "Contoso – saved", "Fabrikam – saved", "Solution design → Negotiation", "Needs analysis → Negotiation")]
    [InlineData("move Contoso to negotiation and move Fabrikam to negotiation", "Contoso – saved", "Fabrikam – saved")]
    [InlineData("把 Contoso 和 Fabrikam 都推进到谈判", "Contoso 已更新", "Fabrikam 已更新", "方案设计 → 谈判与成交")]
    [InlineData("把Contoso、Fabrikam推进到谈判", "Contoso 已更新", "Fabrikam 已更新")]
    [InlineData("move Contoso, Fabrikam and Tailspin Toys to negotiation", "Contoso – saved", "Fabrikam – saved", "Tailspin Toys – saved")]
    public async Task Two_deals_move_in_one_sentence(string text, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
        (await bot.DealAsync("contoso")).StageId.ShouldBe("negotiation");
        (await bot.DealAsync("fabrikam")).StageId.ShouldBe("negotiation");
        (await bot.EventsAsync()).Count.ShouldBe(text.Contains("Tailspin", StringComparison.Ordinal) ? 3 : 2);
    }

    [Theory]
    [InlineData("Contoso won and Fabrikam lost, price too high", "yes", "Save all of this?", "Contoso\nStatus\nOpen → Won", "Fabrikam\nStatus\nOpen → Lost", "price too high")]
    [InlineData("Contoso 赢了,Fabrikam 输单,价格太高", "是", "这些都要保存吗？", "Contoso\n状态", "价格太高")]
    public async Task One_confirmation_holds_for_all(string text, string yes, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        alex.ShouldHear(heard);
        (await bot.EventsAsync()).ShouldBeEmpty();
        await alex.SendAsync(yes);

        (await bot.DealAsync("contoso")).Status.ShouldBe(DealStatus.Won);
        (await bot.DealAsync("fabrikam")).Status.ShouldBe(DealStatus.Lost);
    }

    [Theory]
    [InlineData("lost Contoso and Fabrikam", "Why was Contoso lost?", "Why was Fabrikam lost?")]
    [InlineData("Contoso 和 Fabrikam 丢单了", "Contoso", "Fabrikam")]
    public async Task Each_deal_is_asked_about_in_turn_by_name(string text, string first, string second)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        alex.ShouldHear(first).ShouldNotHear(second);
        await alex.SendAsync("no budget");
        alex.ShouldHear(second);
        await alex.SendAsync("too slow");
        alex.ShouldHear("no budget", "too slow");
        (await bot.EventsAsync()).ShouldBeEmpty();
        await alex.SendAsync("yes");

        (await bot.DealAsync("contoso")).CloseReason.ShouldBe("no budget");
        (await bot.DealAsync("fabrikam")).CloseReason.ShouldBe("too slow");
    }

    [Theory]
    [InlineData("move Contoso and Gated to negotiation", "Gated", "They are done", "signed")]
    [InlineData("把 Contoso 和 Gated 推进到谈判", "Gated", "已经完成了", "已签")]
    public async Task A_gate_before_one_of_them_is_asked_about(string text, string gated, string done, string evidence)
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.Gated]);
        var alex = bot.As("alex");

        await alex.SendAsync(text);
        alex.ShouldHear(gated, "Budget known");
        (await bot.EventsAsync()).ShouldBeEmpty();
        await alex.SendAsync(done);
        alex.ShouldHear(gated);
        await alex.SendAsync(evidence);

        (await bot.DealAsync("contoso")).StageId.ShouldBe("negotiation");
        (await bot.DealAsync("gated")).FindMilestone("g2")!.Evidence.ShouldBe(evidence);
    }

    [Theory]
    [InlineData("undo", "Contoso", "Fabrikam", "taken back")]
    [InlineData("撤销", "Contoso", "Fabrikam", "已撤销")]
    public async Task Undo_takes_all_of_them_back(string undo, params string[] heard)
    {
        foreach (var byButton in (bool[])[false, true])
        {
            await using var bot = await BotDriver.Start().WithAsync(Team.All);
            var alex = bot.As("alex");
            await alex.SendAsync("move Contoso and Fabrikam to negotiation");
            bot.Clock.Advance(NodaTime.Duration.FromSeconds(1));

            if (byButton)
                await alex.ClickAsync("Undo");
            else
            {
                await alex.SendAsync(undo);
                alex.ShouldHear(heard);
            }

            (await bot.DealAsync("contoso")).StageId.ShouldBe("solution");
            (await bot.DealAsync("fabrikam")).StageId.ShouldBe("needs");
            bot.Clock.Advance(NodaTime.Duration.FromSeconds(1));
            await alex.SendAsync("undo");
            alex.ShouldHear("nothing of yours");
        }
    }

    [Fact]
    public async Task Undo_takes_nothing_back_when_one_of_them_has_changed_since()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (alex, vera) = (bot.As("alex"), bot.As("vera"));
        await alex.SendAsync("move Contoso and Fabrikam to negotiation");
        await vera.SendAsync("move Fabrikam to contact");

        await alex.SendAsync("undo");

        alex.ShouldHear("Stage of Fabrikam", "Nothing was taken back");
        (await bot.DealAsync("contoso")).StageId.ShouldBe("negotiation");
    }

    [Theory]
    [InlineData("move Contoso and Dead to negotiation", "Nothing was saved")]
    [InlineData("把 Contoso 和 Dead 推进到谈判", "均未保存")]
    public async Task One_that_cannot_be_changed_keeps_the_others_as_they_were(string text, string heard)
    {
        var dead = Team.Deal("dead", "Dead", "alex", "needs") with { Status = DealStatus.Lost, CloseReason = "price", ClosedOn = new(2026, 11, 1) };
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, dead]);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear("Dead", heard);
        (await bot.EventsAsync()).ShouldBeEmpty();
        (await bot.DealAsync("contoso")).StageId.ShouldBe("solution");
    }

    [Theory]
    [InlineData("move Contoso and Zorblax to negotiation")]
    [InlineData("move Fabrikam and Sons to negotiation")]
    public async Task A_name_with_and_in_it_that_names_no_two_deals_is_asked_about_whole(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(text["move ".Length..^" to negotiation".Length]);
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deal_with_and_in_its_name_is_one()
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Team.Deal("cf", "Contoso and Fabrikam", "alex", "needs")]);
        var alex = bot.As("alex");

        await alex.SendAsync("move Contoso and Fabrikam to negotiation");

        (await bot.DealAsync("cf")).StageId.ShouldBe("negotiation");
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("move Contoso to negotiation and set close date 12/20, Fabrikam amount to 90k")]
    [InlineData("把 Contoso 推进到谈判,成交日期改到12月20日,Fabrikam 金额改成9万")]
    public async Task A_clause_without_a_deal_belongs_to_the_deal_before_it(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);

        await bot.As("alex").SendAsync(text);

        var contoso = await bot.DealAsync("contoso");
        (contoso.StageId, contoso.CloseDate).ShouldBe(("negotiation", new NodaTime.LocalDate(2026, 12, 20)));
        (await bot.DealAsync("fabrikam")).Amount!.Amount.ShouldBe(90_000);
        (await bot.DealAsync("fabrikam")).CloseDate.ShouldBeNull();
    }

    [Fact]
    public async Task Two_names_of_one_deal_are_one_change()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("move 华东电力 to lead and set amount of 华东电力扩容 to 900k");

        alex.ShouldHear("华东电力扩容");
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_room_is_told_nothing_of_any_of_them()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.As("alex").SendAsync("thanks");
        var room = bot.As("alex", "room", "channel");

        await room.SendAsync("move Contoso and Fabrikam to negotiation");
        room.ShouldHear("Saved.").ShouldNotHear("Contoso", "Fabrikam", "Solution");
        await room.SendAsync("Contoso won and Fabrikam lost, price too high");
        room.ShouldHear("Contoso", "Fabrikam").ShouldNotHear("400", "80,000", "Open");
        await room.SendAsync("yes");

        room.ShouldHear("Saved.").ShouldNotHear("Contoso");
        (await bot.EventsAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_changes_them_once()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("move Contoso and Fabrikam to negotiation", id: "same");
        await alex.SendAsync("move Contoso and Fabrikam to negotiation", id: "same");

        (await bot.EventsAsync()).Count.ShouldBe(2);
    }
}
