using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>"It" is the deal last spoken of in this conversation.</summary>
public class LastSpokenTests
{
    [Theory]
    [InlineData("show Fabrikam", "move it to negotiation")]
    [InlineData("看一下 Fabrikam", "把它推进到谈判")]
    [InlineData("看一下 Fabrikam", "这个单子推进到谈判")]
    [InlineData("看一下 Fabrikam", "该项目推进到谈判")]
    [InlineData("amount of Fabrikam to 90k", "move that deal to negotiation")]
    [InlineData("amount of Fabrikam to 90k|undo", "move it to negotiation")]
    [InlineData("move Fabrikam|cancel", "move it to negotiation")]
    public async Task It_is_the_deal_that_was_shown_changed_or_asked_about(string before, string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        foreach (var said in before.Split('|'))
            await alex.SendAsync(said);

        await alex.SendAsync(text);

        alex.ShouldHear("Fabrikam");
        (await bot.DealAsync("fabrikam")).StageId.ShouldBe("negotiation");
    }

    [Theory]
    [InlineData("hand over it to Megan", "yes", "Fabrikam")]
    [InlineData("把它转给 Megan", "是", "Fabrikam")]
    [InlineData("show it", "", "Needs analysis")]
    [InlineData("看一下这个单子", "", "需求分析")]
    [InlineData("add milestone \"contract signed\" to it by end of month", "", "Fabrikam")]
    [InlineData("给它加个里程碑\"合同签署\",月底前", "", "Fabrikam")]
    [InlineData("lost it, price too high", "yes", "price too high")]
    [InlineData("next step for it: call Anna", "", "call Anna")]
    [InlineData("close date of it is next Friday", "", "Fri 4 Dec 2026")]
    public async Task It_works_wherever_a_deal_is_named(string text, string then, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("show Fabrikam");

        await alex.SendAsync(text);
        if (then.Length > 0)
            await alex.SendAsync(then);

        alex.ShouldHear(heard);
    }

    [Theory]
    [InlineData("new deal Zorg 300k", "amount of it to 310k")]
    [InlineData("新建商机 Zorg 30万", "它的金额改成31万")]
    public async Task It_is_the_deal_just_created(string text, string change)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);

        await alex.SendAsync(change);

        (await bot.DealsAsync()).Single(d => d.Name == "Zorg").Amount!.Amount.ShouldBe(310_000);
    }

    [Fact]
    public async Task It_is_the_deal_whose_button_was_pressed()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("show Fabrikam");
        await alex.SendAsync("my overdue");
        await alex.ClickAsync("Done");

        await alex.SendAsync("move it to negotiation");

        (await bot.DealAsync("contoso")).StageId.ShouldBe("negotiation");
    }

    [Theory]
    [InlineData("my overdue", "move it to negotiation", "contoso")]
    [InlineData("我的逾期", "把它推进到谈判", "contoso")]
    public async Task It_is_the_only_deal_of_a_list(string list, string text, string deal)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(list);

        await alex.SendAsync(text);

        (await bot.DealAsync(deal)).StageId.ShouldBe("negotiation");
    }

    [Theory]
    [InlineData("move Cont to lead", "Contoso", "move the other one to lead")]
    [InlineData("把 Cont 推进到潜在客户识别", "Contoso", "把另一个推进到潜在客户识别")]
    public async Task The_other_one_is_the_other_deal_of_the_choice(string text, string pick, string other)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        await alex.ClickAsync(pick);

        await alex.SendAsync(other);

        (await bot.DealAsync("contoso")).StageId.ShouldBe("lead");
        (await bot.DealAsync("renewal")).StageId.ShouldBe("lead");
    }

    [Fact]
    public async Task In_another_conversation_nothing_has_been_spoken_of()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.As("alex").SendAsync("show Fabrikam");
        var room = bot.As("alex", "room", "groupChat");

        await room.SendAsync("move it to negotiation");

        (await bot.EventsAsync()).ShouldBeEmpty();
    }
}
