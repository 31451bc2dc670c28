using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Tests.Activities;

public class ActivityExtensionsTests
{
    [Theory]
    [InlineData("""{"channelData":{"tenant":{"id":"a"}},"conversation":{"tenantId":"b"}}""", "a")]
    [InlineData("""{"channelData":{},"conversation":{"tenantId":"b"}}""", "b")]
    [InlineData("""{"channelData":{"tenant":{"id":5}},"conversation":{"tenantId":"b"}}""", "b")]
    [InlineData("""{"channelData":{"tenant":"x"},"conversation":{"tenantId":" "}}""", null)]
    [InlineData("""{"channelData":"odd"}""", null)]
    public void IN_30_The_tenant_is_told_in_channel_data_or_the_conversation(string fields, string? tenant) =>
        Of(fields).TenantId().ShouldBe(tenant);

    [Theory]
    [InlineData("""{"localTimezone":"Asia/Shanghai","entities":[{"type":"clientInfo","timezone":"Europe/Berlin"}]}""", "Asia/Shanghai")]
    [InlineData("""{"localTimezone":"","entities":[{"type":"x","timezone":"no"},{"type":"clientInfo","timezone":"Europe/Berlin"}]}""", "Europe/Berlin")]
    [InlineData("""{"entities":[{"type":"clientInfo","timezone":5}]}""", null)]
    public void The_zone_is_told_by_the_activity_or_the_client(string fields, string? zone) => Of(fields).TimeZone().ShouldBe(zone);

    [Fact]
    public void IN_31_A_team_and_its_channel_are_read()
    {
        var activity = Of("""{"channelData":{"team":{"id":"19:t","name":"Sales"},"channel":{"id":"19:c"},"eventType":"channelCreated"}}""");
        (activity.TeamId(), activity.TeamName(), activity.TeamsChannelId(), activity.EventType()).ShouldBe(("19:t", "Sales", "19:c", "channelCreated"));
    }

    [Fact]
    public void The_channel_chosen_at_install_is_read() =>
        Of("""{"channelData":{"settings":{"selectedChannel":{"id":"19:c"}}}}""").TeamsChannelId().ShouldBe("19:c");

    [Theory]
    [InlineData("conversationUpdate", """[{"id":"29:1"},{"id":"28:bot"}]""", true)]
    [InlineData("conversationUpdate", """[{"id":"29:1"}]""", false)]
    [InlineData("message", """[{"id":"28:bot"}]""", false)]
    public void The_bot_itself_joining_is_told_from_others_joining(string type, string members, bool added) =>
        Parsed.Activity($$"""{"type":"{{type}}","recipient":{"id":"28:bot"},"membersAdded":{{members}}}""").IsBotAdded().ShouldBe(added);

    [Fact]
    public void A_member_without_id_is_not_a_bot_without_id() =>
        Parsed.Activity("""{"type":"conversationUpdate","recipient":{},"membersAdded":[{}]}""").IsBotAdded().ShouldBeFalse();

    [Fact]
    public void OUT_60_A_reference_holds_what_an_answer_needs()
    {
        var activity = Of("""
            {"serviceUrl":"https://smba.trafficmanager.net/emea/","channelId":"msteams","from":{"id":"29:u","name":"Zoë","odd":[[[]]]},"recipient":{"id":"28:b","odd":{}},
             "conversation":{"id":"19:c@thread.tacv2;messageid=12","conversationType":"channel","tenantId":"t"},"locale":"zh-CN","channelData":{"team":{"id":"19:g"}}}
            """);

        var reference = ConversationReference.Of(activity).ShouldNotBeNull();

        reference.ServiceUrl.ShouldBe("https://smba.trafficmanager.net/emea/");
        reference.TenantId.ShouldBe("t");
        reference.TeamId.ShouldBe("19:g");
        reference.Locale.ShouldBe("zh-CN");
        reference.User!.Name.ShouldBe("Zoë");
        (reference.User.Extra, reference.Bot!.Extra).ShouldBe((null, null), "What nobody knows the meaning of is not kept.");
        reference.OutsideThread().ConversationId.ShouldBe("19:c@thread.tacv2");
    }

    [Theory]
    [InlineData("""{"channelId":"msteams","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"serviceUrl":"https://x/","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"serviceUrl":"https://x/","channelId":"msteams"}""")]
    public void Without_an_address_there_is_no_reference(string fields) => ConversationReference.Of(Of(fields)).ShouldBeNull();

    private static Activity Of(string fields) => Parsed.Activity("""{"type":"message",""" + fields.TrimStart()[1..]);
}
