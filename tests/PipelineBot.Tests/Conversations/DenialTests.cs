using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class DenialTests
{
    [Theory]
    [InlineData("don't move Contoso yet")]
    [InlineData("do not move Contoso to negotiation")]
    [InlineData("never move Contoso to negotiation")]
    [InlineData("should I move Contoso to negotiation?")]
    [InlineData("move Contoso to negotiation?")]
    [InlineData("is Contoso won?")]
    [InlineData("did we lose Fabrikam?")]
    [InlineData("we have not won Contoso")]
    [InlineData("is the demo on Contoso done?")]
    [InlineData("should I create a new deal Foo?")]
    [InlineData("don't create a new deal Foo")]
    [InlineData("don't undo")]
    [InlineData("don't hand over Contoso to Megan")]
    [InlineData("Contoso 还没到谈判")]
    [InlineData("要不要把 Contoso 推进到谈判?")]
    [InlineData("先别把 Contoso 推进到谈判")]
    [InlineData("能不能把 Contoso 推进到谈判?")]
    [InlineData("Contoso 赢了吗?")]
    [InlineData("Fabrikam 没丢")]
    [InlineData("Contoso 的演示完成了吗?")]
    [InlineData("要不要新建商机 Foo")]
    [InlineData("不要撤销")]
    public async Task A_denial_or_a_question_changes_nothing_and_opens_no_question(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("next step for Contoso: call Anna");

        await alex.SendAsync(text);

        alex.ShouldHear().ShouldNotHear("Save", "保存", "created", "已新建", "taken back", "已撤销");
        (await bot.EventsAsync()).Count.ShouldBe(1);
        (await bot.DealsAsync()).Count.ShouldBe(Team.All.OfType<PipelineBot.Sales.Deals.Deal>().Count());
    }

    [Fact]
    public async Task A_denial_inside_a_question_is_an_answer_not_a_command()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("lost Fabrikam");
        await alex.SendAsync("they don't want to move to negotiation");

        alex.ShouldHear("they don't want to move to negotiation");
    }

    [Fact]
    public async Task An_answer_in_free_words_that_sounds_like_a_command_is_an_answer()
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.Gated]);
        var alex = bot.As("alex");

        await alex.SendAsync("move Gated to negotiation");
        await alex.SendAsync("done");
        await alex.SendAsync("signed protocol");

        alex.ShouldHear("signed protocol");
        (await bot.DealAsync("gated")).StageId.ShouldBe("negotiation");
    }
}
