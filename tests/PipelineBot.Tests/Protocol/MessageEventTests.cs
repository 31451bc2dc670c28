using System.Text.Json.Nodes;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Protocol;

/// <summary>What becomes of a message after it was sent: edited, deleted, brought back, reacted to.</summary>
public sealed class MessageEventTests : IAsyncLifetime
{
    private BotDriver bot = null!;

    public async Task InitializeAsync() => bot = await BotDriver.Start().WithAsync(Team.All);

    public Task DisposeAsync() => bot.DisposeAsync().AsTask();

    [Theory]
    [InlineData("amount of Contoso to 500k", "amount of Contoso to 600k", "I read a message once")]
    [InlineData("Contoso 金额改成50万", "Contoso 金额改成60万", "只在您发出时读一次")]
    public async Task An_edited_message_is_not_done_again_and_that_is_said_once(string first, string edited, string said)
    {
        var alex = bot.As("alex");
        await alex.SendAsync(first, id: "m1");
        var before = alex.Messages.Count;

        await alex.PostAsync(Edit(edited, "2026-11-25T01:01:00Z"), "m1");
        await alex.PostAsync(Edit(edited + "!", "2026-11-25T01:02:00Z"), "m1");

        alex.Messages.Skip(before).Select(m => m.Activity.Text).ShouldHaveSingleItem()!.ShouldContain(said);
        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(500_000);
        (await bot.EventsAsync()).Count.ShouldBe(1);
        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edit_answers_no_question_and_a_second_telling_of_it_is_the_same_edit()
    {
        var alex = bot.As("alex");
        await alex.SendAsync("Contoso renewal is won", id: "m1");
        var before = alex.Messages.Count;

        await alex.PostAsync(Edit("yes", "2026-11-25T01:01:00Z"), "m1");
        await alex.PostAsync(Edit("yes", "2026-11-25T01:01:00Z"), "m1");

        alex.Messages.Count.ShouldBe(before + 1);
        (await bot.EventsAsync()).ShouldBeEmpty();
        await alex.SendAsync("yes");
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task In_a_room_the_edits_of_others_are_left_alone()
    {
        var room = bot.As("alex", "19:room", "groupChat");

        await room.PostAsync(Edit("move Contoso to negotiation", "2026-11-25T01:01:00Z"), "m1");

        room.Messages.ShouldBeEmpty();
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_message_takes_its_open_question_along()
    {
        var alex = bot.As("alex");
        await alex.SendAsync("Contoso renewal is won", id: "m1");
        await alex.PostAsync(new JsonObject { ["type"] = "messageDelete", ["channelData"] = new JsonObject { ["eventType"] = "softDeleteMessage" } }, "m1");

        await alex.SendAsync("yes");

        (await bot.EventsAsync()).ShouldBeEmpty();
        alex.ShouldNotHear("Won");
    }

    [Fact]
    public async Task A_deleted_message_takes_nothing_back_that_was_saved_and_says_nothing()
    {
        var alex = bot.As("alex");
        await alex.SendAsync("move Contoso to negotiation", id: "m1");
        var before = alex.Messages.Count;

        await alex.PostAsync(new JsonObject { ["type"] = "messageDelete", ["channelData"] = new JsonObject { ["eventType"] = "softDeleteMessage" } }, "m1");
        await alex.PostAsync(new JsonObject { ["type"] = "messageUpdate", ["text"] = "move Contoso to negotiation", ["channelData"] = new JsonObject { ["eventType"] = "undeleteMessage" } }, "m1");

        alex.Messages.Count.ShouldBe(before);
        (await bot.DealAsync("contoso")).StageId.ShouldBe("negotiation");
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("reactionsAdded")]
    [InlineData("reactionsRemoved")]
    public async Task A_reaction_changes_and_says_nothing(string reactions)
    {
        var alex = bot.As("alex");
        await alex.SendAsync("Contoso renewal is won", id: "m1");
        var before = alex.Messages.Count;

        await alex.PostAsync(new JsonObject { ["type"] = "messageReaction", ["replyToId"] = alex.Messages[^1].Id, [reactions] = new JsonArray(new JsonObject { ["type"] = "like" }) });

        alex.Messages.Count.ShouldBe(before);
        (await bot.EventsAsync()).ShouldBeEmpty("A thumb is no yes.");
    }

    private static JsonObject Edit(string text, string at) =>
        new() { ["type"] = "messageUpdate", ["text"] = text, ["timestamp"] = at, ["channelData"] = new JsonObject { ["eventType"] = "editMessage" } };
}
