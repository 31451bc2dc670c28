using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class OpenQuestionTests
{
    [Fact]
    public async Task A_button_that_needs_nothing_more_leaves_the_open_question_open()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("my overdue");
        await alex.SendAsync("lost Fabrikam");

        await alex.ClickAsync("Done");
        await alex.SendAsync("price too high");
        await alex.SendAsync("yes");

        (await bot.DealAsync("contoso")).FindMilestone("sec")!.State.ShouldBe(MilestoneState.Done);
        (await bot.DealAsync("fabrikam")).CloseReason.ShouldBe("price too high");
    }

    [Fact]
    public async Task Undo_on_a_list_shows_the_list_again()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("my overdue");
        await alex.ClickAsync("Done");

        await alex.ClickAsync("Undo");

        alex.ShouldHear("2 milestones of yours are overdue", "Security review", "taken back");
        (await bot.DealAsync("contoso")).FindMilestone("sec")!.State.ShouldBe(MilestoneState.Open);
    }

    [Fact]
    public async Task Undo_brings_back_a_milestone_whose_deal_had_nothing_else_due()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.Alex, Team.Fabrikam with { Milestones = [new() { Id = "offer", Title = "Offer", Due = new LocalDate(2026, 11, 20) }] });
        var alex = bot.As("alex");
        await alex.SendAsync("my overdue");
        await alex.ClickAsync("Done");
        alex.ShouldHear("Nothing of yours is overdue");

        await alex.ClickAsync("Undo");

        alex.ShouldHear("1 milestone of yours is overdue", "Offer", "Move date");
    }

    [Fact]
    public async Task A_confirmation_lists_what_will_change()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("Contoso 金额改成200万美元");

        alex.ShouldHear("Contoso 要这样改吗？", "金额", "40万美元 → 200万美元", "保存", "不改");
        (await bot.EventsAsync()).ShouldBeEmpty();
    }
}
