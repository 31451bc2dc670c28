using System.Text;
using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.BotFramework.Tests.Activities;

public class OutboundActivityTests
{
    private static readonly AdaptiveCard Card = new([new TextBlock("你好")]);

    private static readonly ConversationReference Reference = new()
    {
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        ChannelId = "msteams",
        ConversationId = "a:1",
        Bot = new ChannelAccount { Id = "28:b", Name = "Bot", AadObjectId = "secret" },
        User = new ChannelAccount { Id = "29:u", Name = "Zoë" },
        Locale = "zh-CN",
    };

    [Fact]
    public void OUT_23_Text_is_plain_unless_it_was_written_as_markup()
    {
        OutboundActivity.Message("a *b*").TextFormat.ShouldBe("plain");
        OutboundActivity.Message("a **b**", TextFormats.Markdown).TextFormat.ShouldBe("markdown");
    }

    [Fact]
    public void OUT_66_A_card_has_a_summary_and_no_text()
    {
        var message = OutboundActivity.Card(Card, "Hello");
        message.Text.ShouldBeNull();
        message.Summary.ShouldBe("Hello");
        Should.Throw<ArgumentException>(() => OutboundActivity.Card(Card, " "));
        Should.Throw<ArgumentException>(() => OutboundActivity.Message(" "));
    }

    [Fact]
    public void OUT_22_Text_beside_a_card_is_refused() =>
        Should.Throw<InvalidOperationException>(() => (OutboundActivity.Card(Card, "x") with { Text = "y" }).EnsureSendable());

    [Fact]
    public void IN_52_A_mention_must_stand_in_the_text()
    {
        var mention = OutboundEntity.Mention("29:a", "A & B");
        mention.Text.ShouldBe("<at>A &amp; B</at>");
        (OutboundActivity.Message($"hi {mention.Text}", TextFormats.Xml) with { Entities = [mention] }).EnsureSendable();
        Should.Throw<InvalidOperationException>(() => (OutboundActivity.Message("hi A & B") with { Entities = [mention] }).EnsureSendable());
    }

    [Fact]
    public void Expected_replies_are_addressed_and_readable()
    {
        var body = Encoding.UTF8.GetString(ExpectedReplies.ToUtf8(Reference, "in-1", [OutboundActivity.Message("已更新 <ok>"), OutboundActivity.Typing()]));

        body.ShouldBe("""
            {"activities":[{"type":"message","text":"已更新 <ok>","textFormat":"plain","replyToId":"in-1","locale":"zh-CN","channelId":"msteams","from":{"id":"28:b","name":"Bot"},"recipient":{"id":"29:u","name":"Zoë"},"conversation":{"id":"a:1"}},{"type":"typing","replyToId":"in-1","locale":"zh-CN","channelId":"msteams","from":{"id":"28:b","name":"Bot"},"recipient":{"id":"29:u","name":"Zoë"},"conversation":{"id":"a:1"}}]}
            """);
    }

    [Fact]
    public void IN_07_No_reply_is_an_empty_list() => Encoding.UTF8.GetString(ExpectedReplies.ToUtf8(Reference, null, [])).ShouldBe("""{"activities":[]}""");

    [Fact]
    public void OUT_60_A_reference_survives_being_stored()
    {
        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(Reference, ProtocolJson.Wire.ConversationReference), ProtocolJson.Wire.ConversationReference);
        again.ShouldBe(Reference);
    }
}
