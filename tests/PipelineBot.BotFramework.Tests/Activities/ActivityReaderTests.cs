using System.Text;
using System.Text.Json;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Tests.Activities;

public class ActivityReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"  "}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message"} {}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    [InlineData("""{"type":"message","conversation":{"id":12}}""")]
    [InlineData("""{"type":"message","entities":{"type":"mention"}}""")]
    [InlineData("""{"type":"message","membersAdded":["x"]}""")]
    public void What_is_no_activity_is_null_and_no_exception(string json) => Parsed.OrNull(json).ShouldBeNull();

    [Theory]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","value":{"name":"\ud800x"}}""")]
    [InlineData("""{"type":"message","channelData":{"\uDC00":1}}""")]
    public void Half_a_character_is_refused_wherever_it_stands(string json) => Parsed.OrNull(json).ShouldBeNull();

    [Fact]
    public void A_whole_character_written_as_two_escapes_is_text() =>
        Parsed.Activity("""{"type":"message","text":"\ud83d\ude00","value":{"a":"\uD83D\uDE00"}}""").Text.ShouldBe("😀");

    [Fact]
    public void Invalid_utf8_is_refused_even_in_a_field_that_is_kept_raw()
    {
        byte[] json = [.. """{"type":"message","value":{"a":" """u8, 0xC3, 0x28, .. "\"}}"u8];
        ActivityReader.Read(json).ShouldBeNull();
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Parsed.Activity("\uFEFF{\"type\":\"message\"}").Type.ShouldBe("message");

    [Fact]
    public void IN_11_Nesting_is_read_to_the_limit_and_refused_beyond()
    {
        Nested(120).ShouldNotBeNull();
        Nested(500).ShouldBeNull();

        static Activity? Nested(int depth) =>
            Parsed.OrNull($$"""{"type":"message","value":{{new string('[', depth)}}{{new string(']', depth)}}}""");
    }

    [Fact]
    public void IN_03_Unknown_types_and_fields_are_kept()
    {
        var activity = Parsed.Activity("""{"type":"somethingNew","callerId":"x","from":{"id":"29:1","badge":5},"entities":[{"type":"odd","text":[1]}]}""");

        activity.Type.ShouldBe("somethingNew");
        activity.Extra.ShouldNotBeNull()["callerId"].GetString().ShouldBe("x");
        activity.From!.Extra.ShouldNotBeNull()["badge"].GetInt32().ShouldBe(5);
        activity.Entities.ShouldHaveSingleItem().AsMention().ShouldBeNull();
        JsonSerializer.Serialize(activity, ProtocolJson.Wire.Activity).ShouldContain("\"badge\":5");
    }

    [Fact]
    public void IN_03_Names_are_read_in_any_case() => Parsed.Activity("""{"Type":"message","ServiceURL":"https://x/"}""").ServiceUrl.ShouldBe("https://x/");

    [Fact]
    public void IN_22_What_a_caller_says_of_itself_is_never_read()
    {
        const string Claimed = "urn:botframework:azure";
        var activity = Parsed.Activity($$$"""{"type":"message","id":"1","callerId":"{{{Claimed}}}","serviceUrl":"https://x/","channelId":"msteams","conversation":{"id":"c"},"from":{"id":"29:a"},"recipient":{"id":"28:b"}}""");

        var reference = ConversationReference.Of(activity).ShouldNotBeNull();
        JsonSerializer.Serialize(reference, ProtocolJson.Wire.ConversationReference).ShouldNotContain(Claimed);
        System.Text.Encoding.UTF8.GetString(ExpectedReplies.ToUtf8(reference, "1", [OutboundActivity.Message("hi")])).ShouldNotContain("callerId");
        ActivityKey.Of(activity)!.ToString().ShouldNotContain("botframework");
        typeof(Activity).GetProperty("CallerId").ShouldBeNull("Who calls is what the token says.");
    }

    [Fact]
    public void Nulls_in_lists_are_dropped()
    {
        var activity = Parsed.Activity("""{"type":"message","entities":[null],"membersAdded":[null,{"id":"1"}],"attachments":[null],"reactionsAdded":[null]}""");

        activity.Entities.ShouldBeEmpty();
        activity.MembersAdded.ShouldHaveSingleItem();
        activity.Attachments.ShouldBeEmpty();
        activity.ReactionsAdded.ShouldBeEmpty();
    }

    [Fact]
    public void The_senders_offset_is_kept()
    {
        var local = Parsed.Activity("""{"type":"message","localTimestamp":"2026-03-29T01:59:59.123+01:00"}""").LocalTimestamp;
        local.ShouldBe(new DateTimeOffset(2026, 3, 29, 1, 59, 59, 123, TimeSpan.FromHours(1)));
        local!.Value.Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("\"2026-03-29T01:59:59\"", "2026-03-29T01:59:59.0000000+00:00")]
    [InlineData("\"yesterday\"", null)]
    [InlineData("12", null)]
    [InlineData("{\"a\":[1]}", null)]
    [InlineData("null", null)]
    public void No_activity_is_refused_for_its_clock(string timestamp, string? expected) =>
        Parsed.Activity($$"""{"type":"message","timestamp":{{timestamp}},"text":"hi"}""").Timestamp?.ToString("O").ShouldBe(expected);

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(20260329);
        var seed = Encoding.UTF8.GetBytes("""{"type":"message","text":"\u4f60好","value":{"a":[1,2,{"b":null}]},"entities":[{"type":"mention"}]}""");
        for (var i = 0; i < 2000; i++)
        {
            var bytes = (byte[])seed.Clone();
            for (var change = random.Next(1, 5); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => ActivityReader.Read(bytes));
        }
    }
}
