using System.Text.Json.Nodes;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>A channel or a group chat: others read along, and talk to each other.</summary>
public class RoomTests
{
    private const string Room = "room";

    [Theory]
    [InlineData("move Contoso to negotiation", "channel")]
    [InlineData("把 Contoso 推进到谈判", "groupChat")]
    [InlineData("amount of Contoso to 500k", "channel")]
    [InlineData("close date of Contoso is next Friday", "groupChat")]
    [InlineData("done: security review on Contoso, report signed", "channel")]
    [InlineData("Contoso 的演示推迟到12月5日,等客户", "channel")]
    [InlineData("add milestone \"contract signed\" to Contoso by end of month", "groupChat")]
    public async Task An_update_works_and_tells_the_room_nothing_it_may_not_know(string text, string type)
    {
        foreach (var mentioned in (bool[])[true, false])
        {
            await using var bot = await BotDriver.Start().WithAsync(Team.All);
            await bot.As("alex").SendAsync("thanks");
            var before = await bot.DealAsync("contoso");

            await SayAsync(bot, text, mentioned, type);

            (await bot.DealAsync("contoso")).ShouldNotBe(before);
            Heard(bot, Room).ShouldBeOneOf("Saved.", "已更新。");
            Heard(bot, "personal-alex").ShouldContain("Contoso");
            bot.Faults.Errors.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("my deals")]
    [InlineData("my overdue")]
    [InlineData("本周到期")]
    [InlineData("show Contoso")]
    [InlineData("reopen Contoso")]
    public async Task Lists_deals_and_refusals_are_answered_privately(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);

        await SayAsync(bot, text, mentioned: true);
        Heard(bot, Room).ShouldMatch("private chat|私聊");

        await bot.As("alex").SendAsync("thanks");
        await SayAsync(bot, text, mentioned: false);

        Heard(bot, Room).ShouldNotContain("Contoso");
        Heard(bot, "personal-alex").ShouldContain("Contoso");
    }

    [Theory]
    [InlineData("amount of Contoso to 5m")]
    [InlineData("lost Fabrikam, price too high")]
    [InlineData("hand over Contoso to 王芳")]
    [InlineData("move Gated to negotiation")]
    [InlineData("done: nothing of the kind on Contoso")]
    [InlineData("hand over Contoso to Nobody")]
    [InlineData("move Contoso")]
    [InlineData("move Contso to negotiation")]
    [InlineData("move Conto to negotiation")]
    public async Task A_question_names_nothing_the_person_did_not_say(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.Gated]);

        await SayAsync(bot, text, mentioned: true);

        var heard = Heard(bot, Room);
        heard.ShouldNotBeEmpty();
        foreach (var secret in (string[])["400,000", "40万", "Security review", "Demo", "安全评审", "Budget known", "renewal", "Megan", "Solution design →", "Open →", "Alex Wilber →"])
            heard.ShouldNotContain(secret);
        if (!text.Contains("Contoso", StringComparison.Ordinal))
            heard.ShouldNotContain("Contoso");
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lunch at 12?")]
    [InlineData("hello")]
    [InlineData("你好")]
    [InlineData("?")]
    [InlineData("lunch is done")]
    [InlineData("what about lunch")]
    [InlineData("show lunch")]
    [InlineData("we haven't won Contoso")]
    [InlineData("John is back again")]
    [InlineData("谢谢")]
    [InlineData("午饭搞定了")]
    public async Task IN_42_People_who_talk_to_each_other_are_left_alone(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);

        await SayAsync(bot, text, mentioned: false);

        bot.Channel.Messages.ShouldBeEmpty();
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task DI_09_Only_who_was_asked_can_answer()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (alex, vera) = (bot.As("alex", Room, "channel"), bot.As("vera", Room, "channel"));

        await alex.SendAsync("lost Fabrikam, price too high");
        await vera.SendAsync("yes");
        await vera.ClickAsync("Save");
        vera.ShouldHear("no longer open");
        (await bot.DealAsync("fabrikam")).Status.ShouldBe(DealStatus.Open);

        await alex.ClickAsync("Save");
        alex.ShouldHear("Saved.");
        (await bot.DealAsync("fabrikam")).Status.ShouldBe(DealStatus.Lost);
    }

    private static async Task SayAsync(BotDriver bot, string text, bool mentioned, string type = "channel")
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = text };
        if (mentioned)
        {
            message["text"] = "<at>PipelineBot</at> " + text;
            message["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>PipelineBot</at>",
                ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PipelineBot" },
            });
        }

        await bot.As("alex", Room, type).PostAsync(message);
    }

    private static string Heard(BotDriver bot, string conversation) => string.Join('\n', bot.Channel.Messages.Where(m => m.ConversationId == conversation)
        .Select(m => m.Activity.CardContent is { } card ? CardReading.Words(card) : m.Activity.Text));
}
