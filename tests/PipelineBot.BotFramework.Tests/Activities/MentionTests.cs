using System.Text.Json;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Tests.Activities;

public class MentionTests
{
    private const string Bot = "28:bot";

    [Fact]
    public void IN_51_The_bots_own_mention_goes_and_other_people_stay()
    {
        var activity = Message("\r\n<at>Pipeline Bot</at>&nbsp;hand Contoso to <at>Alice</at>\u00A0\n", (Bot, "Pipeline Bot", "<at>Pipeline Bot</at>"), ("29:a", "Alice", "<at>Alice</at>"));

        activity.TextWithoutOwnMention().ShouldBe("hand Contoso to <at>Alice</at>");
        activity.Mentions().ShouldHaveSingleItem().Id.ShouldBe("29:a");
        activity.MentionsBot().ShouldBeTrue();
        activity.Text!.ShouldStartWith("\r\n<at>Pipeline");
    }

    [Theory]
    [InlineData("Bot (v1.*+?)")]
    [InlineData("Bot [a-z]{3}$^\\d|")]
    [InlineData("销售助手")]
    public void IN_51_A_name_is_text_and_not_a_pattern(string name) =>
        Message($"<at>{name}</at> 列出我的商机", (Bot, name, $"<at>{name}</at>")).TextWithoutOwnMention().ShouldBe("列出我的商机");

    [Fact]
    public void IN_51_A_mention_is_found_in_any_case() =>
        Message("<AT>bot</AT> help", (Bot, "Bot", "<at>Bot</at>")).TextWithoutOwnMention().ShouldBe("help");

    [Theory]
    [InlineData(null)]
    [InlineData("<at>@Bot</at>")]
    public void IN_51_A_mention_without_its_text_is_found_by_name(string? text) =>
        Message("<at>Bot</at> help", (Bot, "Bot", text)).TextWithoutOwnMention().ShouldBe("help");

    [Fact]
    public void IN_51_Every_mention_of_the_bot_goes() =>
        Message("<at>Bot</at> help <at>Bot</at>", (Bot, "Bot", "<at>Bot</at>"), (Bot, "Bot", "<at>Bot</at>")).TextWithoutOwnMention().ShouldBe("help");

    [Fact]
    public void IN_50_Another_bot_of_the_same_name_keeps_its_mention() =>
        Message("<at>Bot</at> 1 <at>Bot</at> 2 <at>Bot</at>", ("28:other", "Bot", "<at>Bot</at>"), (Bot, "Bot", "<at>Bot</at>"), ("28:other", "Bot", "<at>Bot</at>"))
            .TextWithoutOwnMention().ShouldBe("<at>Bot</at> 1  2 <at>Bot</at>");

    [Fact]
    public void A_message_without_text_is_empty() => Parsed.Activity("""{"type":"message"}""").TextWithoutOwnMention().ShouldBe("");

    [Fact]
    public void A_mention_without_text_or_name_removes_nothing() => Message("help", (Bot, null, null)).TextWithoutOwnMention().ShouldBe("help");

    [Fact]
    public void Nobody_is_mentioned_when_neither_bot_nor_mention_has_an_id()
    {
        var activity = Parsed.Activity("""{"type":"message","text":"<at>x</at>","recipient":{},"entities":[{"type":"mention","mentioned":{"name":"x"},"text":"<at>x</at>"}]}""");
        activity.MentionsBot().ShouldBeFalse();
        activity.TextWithoutOwnMention().ShouldBe("<at>x</at>");
    }

    private static Activity Message(string text, params (string Id, string? Name, string? Text)[] mentions) => Parsed.Activity(JsonSerializer.Serialize(new
    {
        type = "message",
        text,
        recipient = new { id = Bot },
        entities = mentions.Select(mention => new { type = "mention", mentioned = new { id = mention.Id, name = mention.Name }, text = mention.Text }),
    }));
}
