using System.Text.Json.Nodes;
using PipelineBot.Conversation;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Conversations;

/// <summary>Each kind of card, asked for where others read along: what a room may see is decided by <see cref="AccessRules"/> and <see cref="Disclosure"/>.</summary>
public class RoomCardTests
{
    private const string Room = "19:room@thread.tacv2";

    [Theory]
    [InlineData("alex", "my deals")]
    [InlineData("alex", "my overdue")]
    [InlineData("alex", "what is due this week")]
    [InlineData("alex", "show Contoso")]
    [InlineData("alex", "amount of Contoso to 500k")]
    [InlineData("alex", "check-in now")]
    [InlineData("alex", "check-in settings")]
    [InlineData("alex", "check-in results")]
    [InlineData("alex", "prepare 1:1 with Megan")]
    [InlineData("vera", "prepare my 1:1")]
    [InlineData("alex", "we had our 1:1 with Megan")]
    [InlineData("alex", "my promises")]
    [InlineData("alex", "I promise Megan to get the discount for Contoso approved by Friday")]
    [InlineData("ops", "delivery problems")]
    public async Task A_card_of_deals_or_people_is_not_shown_to_the_room(string who, string text)
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.As(who).SendAsync("thanks");

        await bot.As(who, Room, "channel").PostAsync(Mentioning(text));

        InRoom(bot).ShouldNotBeEmpty(text);
        foreach (var message in InRoom(bot))
        {
            message.Activity.CardContent.ShouldBeNull(message.Words());
            foreach (var secret in (string[])["USD", "400,000", "500,000", "First visit", "Security review", "Tailspin", "王芳"])
                message.Words().ShouldNotContain(secret);
        }

        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("help")]
    [InlineData("language")]
    [InlineData("digest settings")]
    [InlineData("digest now")]
    public async Task What_holds_nothing_of_deals_or_was_put_there_by_a_manager_is_shown(string text)
    {
        await using var bot = await DigestOffice.OpenAsync();

        await bot.As("alex", Room, "channel").PostAsync(Mentioning(text));

        InRoom(bot).ShouldHaveSingleItem().Activity.CardContent.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("deal")]
    [InlineData("milestones")]
    [InlineData("no.such.view")]
    public async Task A_made_up_click_does_not_put_another_card_into_the_room(string view)
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.As("alex", Room, "channel");
        await bot.As("alex").SendAsync("thanks");

        await alex.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "contoso", ["kind"] = "deal.amount", ["money"] = "410k USD", ["view"] = view, ["viewKey"] = "overdue" });
        alex.ShouldHear("Saved.").ShouldNotHear("410,000", "Contoso");
        await alex.ClickAsync("1", "change.undo", new JsonObject { ["event"] = (await bot.EventsAsync()).Single().Id, ["view"] = view });
        alex.ShouldNotHear("410,000", "400,000", "Contoso");
        foreach (var (verb, data) in ((string, JsonObject)[])[
            ("deal.show", new() { ["deal"] = "contoso" }), ("checkin.start", []), ("oneonone.prepare", new() { ["with"] = "megan" }), ("oneonone.undo", new() { ["with"] = "megan" }), ("checkin.settings.start", [])])
        {
            await alex.ClickAsync("1", verb, data);
            alex.ShouldNotHear("Contoso", "Security review", "Tailspin", "Megan");
        }

        InRoom(bot).ShouldAllBe(message => message.Activity.CardContent == null);
    }

    private static List<SentMessage> InRoom(BotDriver bot) => [.. bot.Channel.Messages.Where(m => m.ConversationId == Room)];

    private static JsonObject Mentioning(string text) => new()
    {
        ["type"] = "message",
        ["text"] = "<at>PipelineBot</at> " + text,
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>PipelineBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PipelineBot" } }),
    };
}
