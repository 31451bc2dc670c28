using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>Inside an open question a question of the person's own is no answer, and a "forget it" is one.</summary>
public class QuestionsAnswerNothingTests
{
    [Theory]
    [InlineData("should I move Contoso renewal to negotiation?")]
    [InlineData("应该把 Contoso 推进到谈判吗?")]
    public async Task A_question_that_names_a_stage_moves_no_deal(string question)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("move Fabrikam");

        await alex.SendAsync(question);

        (await bot.DealAsync("fabrikam")).StageId.ShouldBe("needs");
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("uh scratch that")]
    [InlineData("嗯，算了吧")]
    public async Task Forget_it_closes_a_confirmation(string words)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("lost Fabrikam, price too high");

        await alex.SendAsync(words);
        await alex.SendAsync("yes");

        (await bot.DealAsync("fabrikam")).Status.ShouldBe(DealStatus.Open);
    }

    [Fact]
    public async Task A_denial_about_a_deal_shows_nothing_and_changes_nothing()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("don't move Fabrikam yet");

        alex.ShouldHear("haven't changed anything").ShouldNotHear("Needs analysis");
    }

    [Theory]
    [InlineData("done: security review on Fabrikam, report signed")]
    [InlineData("Fabrikam 的安全评审完成了,报告已签")]
    public async Task A_milestone_with_its_translation_in_brackets_is_called_either(string words)
    {
        var fabrikam = Team.Fabrikam with
        {
            Milestones = [new() { Id = "both", Title = "Security review (安全评审)", OwnerId = "alex", Due = new NodaTime.LocalDate(2026, 11, 27), StageId = "needs" }],
        };
        await using var bot = await BotDriver.Start().WithAsync(Team.Alex, Team.Vera, Team.Contoso, fabrikam);
        var alex = bot.As("alex");

        await alex.SendAsync(words);

        (await bot.DealAsync("fabrikam")).FindMilestone("both")!.State.ShouldBe(MilestoneState.Done);
    }
}
