using NodaTime;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class UndoTests
{
    [Theory]
    [InlineData("undo", "Stage of Contoso has changed again since")]
    [InlineData("撤销", "阶段后来又改过了")]
    public async Task A_stage_somebody_else_moved_on_is_not_undone_and_is_named(string undo, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (alex, vera) = (bot.As("alex"), bot.As("vera"));
        await alex.SendAsync("move Contoso to negotiation");
        await vera.SendAsync("move Contoso to needs analysis");

        await alex.SendAsync(undo);

        alex.ShouldHear(heard);
        (await bot.DealAsync("contoso")).StageId.ShouldBe("needs");
    }

    [Fact]
    public async Task A_stage_that_was_moved_away_and_back_is_not_undone_and_is_named()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (alex, vera) = (bot.As("alex"), bot.As("vera"));
        await alex.SendAsync("move Contoso to negotiation");
        await vera.SendAsync("move Contoso to needs analysis");
        await vera.SendAsync("move Contoso to negotiation");

        await alex.SendAsync("undo");

        alex.ShouldHear("Stage of Contoso");
    }

    [Fact]
    public async Task Undo_goes_back_one_change_at_a_time_up_to_the_creation()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        foreach (var text in (string[])["new deal Zorg 300k", "amount of Zorg to 310k"])
        {
            await alex.SendAsync(text);
            bot.Clock.Advance(Duration.FromSeconds(1));
        }

        await alex.SendAsync("undo");
        alex.ShouldHear("310,000 → CNY 300,000");
        bot.Clock.Advance(Duration.FromSeconds(1));
        await alex.SendAsync("undo");
        alex.ShouldHear("removed");
        bot.Clock.Advance(Duration.FromSeconds(1));
        await alex.SendAsync("undo");
        alex.ShouldHear("nothing of yours");
        await alex.SendAsync("show it");
        alex.ShouldHear("Which deal?");
        await alex.ClickAsync("Undo");
        alex.ShouldHear("not there any more");

        (await bot.DealsAsync()).ShouldNotContain(d => d.Name == "Zorg");
    }

    [Fact]
    public async Task A_button_pressed_twice_undoes_once()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("amount of Contoso to 500k");
        var message = alex.Messages[^1];
        var change = (await bot.EventsAsync()).Single();

        foreach (var _ in Enumerable.Range(0, 2))
            await alex.ClickAsync(message.Id, "change.undo", new() { ["event"] = change.Id });

        alex.ShouldHear("changed again");
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(400_000);
        (await bot.EventsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_hand_over_is_taken_back_by_who_gave_the_deal_away()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (wang, alex) = (bot.As("wang"), bot.As("alex"));
        await wang.SendAsync("hand over 南方航空 to Megan");
        await wang.SendAsync("yes");
        await bot.As("megan").SendAsync("amount of 南方航空 to 60k");
        await wang.SendAsync("show 南方航空");
        wang.Heard.ShouldMatch("can't find|没找到|没有找到");

        await wang.SendAsync("undo");

        (await bot.DealAsync("nanfang")).OwnerId.ShouldBe("wang");
        await alex.SendAsync("show 南方航空");
        alex.Heard.ShouldMatch("can't find|没有找到");
        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_share_that_ends_with_a_hand_over_is_named_with_who_had_it()
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.SharedWithMegan]);
        var wang = bot.As("wang");

        await wang.SendAsync("hand over Litware to Megan");

        wang.ShouldHear("王芳 → Megan Bowen", "Shared with", "Megan Bowen → (none)");
    }
}
