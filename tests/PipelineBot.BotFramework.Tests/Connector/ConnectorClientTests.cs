using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Tests.Connector;

public class ConnectorClientTests : ConnectorScene
{
    [Fact]
    public async Task OUT_21_A_message_goes_into_the_thread_addressed_and_without_an_id()
    {
        var channel = new FakeChannel(FakeChannel.Answers(201, """{"id":"m1"}"""));

        (await Client(channel).SendAsync(Reference, Hello)).ActivityId.ShouldBe("m1");

        var call = channel.Calls.ShouldHaveSingleItem();
        call.Method.ShouldBe(HttpMethod.Post);
        call.Url.ShouldBe("https://smba.trafficmanager.net/emea/v3/conversations/19%3Ac%40thread.tacv2%3Bmessageid%3D12/activities");
        call.Token.ShouldBe("Bearer token-0");
        call.Body.ShouldBe("""{"type":"message","text":"你好","textFormat":"plain","channelId":"msteams","from":{"id":"28:b","name":"Bot"},"recipient":{"id":"29:u","name":"Zoë"},"conversation":{"id":"19:c@thread.tacv2;messageid=12"}}""");
    }

    [Fact]
    public async Task Replies_updates_and_deletions_name_the_message()
    {
        var channel = new FakeChannel(FakeChannel.Answers(200));
        var client = Client(channel);

        (await client.ReplyAsync(Reference, "1:2/..", Hello)).ActivityId.ShouldBeNull();
        await client.UpdateAsync(Reference, "m1", Hello);
        await client.DeleteAsync(Reference, "m1");

        channel.Calls.Select(call => call.Method.Method + " " + call.Url[call.Url.LastIndexOf('/')..]).ShouldBe(["POST /1%3A2%2F..", "PUT /m1", "DELETE /m1"]);
        JsonElement.Parse(channel.Calls[0].Body).Text("replyToId").ShouldBe("1:2/..");
        channel.Calls[2].Body.ShouldBe("");
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task OUT_20_An_id_cannot_climb_to_another_resource(string id)
    {
        var channel = new FakeChannel(FakeChannel.Answers(200));
        await Should.ThrowAsync<ArgumentException>(async () => await Client(channel).DeleteAsync(Reference, id));
        channel.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    public async Task OUT_12_No_call_and_no_token_go_to_a_host_that_is_not_listed(string serviceUrl)
    {
        var channel = new FakeChannel(FakeChannel.Answers(200));
        var failure = await Failure(() => Client(channel).SendAsync(Reference with { ServiceUrl = serviceUrl }, Hello));
        failure.Failure.ShouldBe(ConnectorFailure.UntrustedHost);
        channel.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task OUT_12_A_redirect_is_a_failure_and_not_followed()
    {
        var channel = new FakeChannel(FakeChannel.Answers(302));
        (await Failure(() => Client(channel).SendAsync(Reference, Hello))).Failure.ShouldBe(ConnectorFailure.Permanent);
        channel.Calls.ShouldHaveSingleItem();
        using var handler = ConnectorHttp.CreateHandler();
        handler.AllowAutoRedirect.ShouldBeFalse();
        handler.UseCookies.ShouldBeFalse();
    }

    [Fact]
    public async Task OUT_30_What_teams_would_refuse_for_its_size_is_refused_here()
    {
        var channel = new FakeChannel(FakeChannel.Answers(200));
        await Client(channel).SendAsync(Reference, OutboundActivity.Message(new string('中', 39_000)));
        (await Failure(() => Client(channel).SendAsync(Reference, OutboundActivity.Message(new string('a', 41_000))))).Failure.ShouldBe(ConnectorFailure.TooLarge);
        channel.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task OUT_22_Text_beside_a_card_is_never_sent()
    {
        var channel = new FakeChannel(FakeChannel.Answers(200));
        await Should.ThrowAsync<InvalidOperationException>(async () => await Client(channel).SendAsync(Reference, OutboundActivity.Card(new AdaptiveCard([]), "s") with { Text = "t" }));
        channel.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task OUT_62_A_personal_chat_is_opened_for_one_member()
    {
        var channel = new FakeChannel(FakeChannel.Answers(201, """{"id":"a:9"}"""));
        var created = await Client(channel).CreateConversationAsync(new ConversationParameters { ServiceUrl = Reference.ServiceUrl, Bot = Reference.Bot!, TenantId = "t", MemberId = "29:u" });
        created.Id.ShouldBe("a:9");
        channel.Calls[0].Url.ShouldBe("https://smba.trafficmanager.net/emea/v3/conversations");
        channel.Calls[0].Body.ShouldBe("""{"isGroup":false,"bot":{"id":"28:b","name":"Bot"},"members":[{"id":"29:u"}],"tenantId":"t","channelData":{"tenant":{"id":"t"}}}""");
    }

    [Fact]
    public async Task OUT_63_A_thread_is_opened_in_a_channel_with_its_first_message()
    {
        var channel = new FakeChannel(FakeChannel.Answers(201, """{"id":"19:c;messageid=5","activityId":"5"}"""));
        var parameters = new ConversationParameters { ServiceUrl = Reference.ServiceUrl, Bot = Reference.Bot!, TenantId = "t", TeamsChannelId = "19:c", Activity = Hello };
        (await Client(channel).CreateConversationAsync(parameters)).ShouldBe(new CreatedConversation("19:c;messageid=5", "5"));
        channel.Calls[0].Body.ShouldBe("""{"isGroup":true,"bot":{"id":"28:b","name":"Bot"},"tenantId":"t","channelData":{"tenant":{"id":"t"},"channel":{"id":"19:c"}},"activity":{"type":"message","text":"你好","textFormat":"plain"}}""");
        await Should.ThrowAsync<ArgumentException>(() => Client(channel).CreateConversationAsync(parameters with { MemberId = "29:u" }));
        await Should.ThrowAsync<ArgumentException>(() => Client(channel).CreateConversationAsync(parameters with { Activity = null }));
    }

    [Fact]
    public async Task A_member_is_found_or_null()
    {
        var found = await Client(new FakeChannel(FakeChannel.Answers(200, """{"id":"29:u","name":"Zoë","objectId":"o","userPrincipalName":"z@x"}"""))).GetMemberAsync(Reference, "29:u");
        found.ShouldNotBeNull().EntraId.ShouldBe("o");
        (await Client(new FakeChannel(FakeChannel.Answers(404))).GetMemberAsync(Reference, "29:x")).ShouldBeNull();
    }

    [Fact]
    public async Task OUT_27_Members_are_read_to_the_last_page_and_not_for_ever()
    {
        var channel = new FakeChannel(
            FakeChannel.Answers(200, """{"members":[{"id":"1"},null,{"id":"2"}],"continuationToken":"a/b"}"""),
            FakeChannel.Answers(200, """{"members":[{"id":"3"}]}"""));
        (await Ids(channel)).ShouldBe(["1", "2", "3"]);
        channel.Calls[1].Url.ShouldEndWith("pagedmembers?pageSize=200&continuationToken=a%2Fb");

        (await Ids(new FakeChannel(FakeChannel.Answers(200, """{"members":[{"id":"1"}],"continuationToken":"same"}""")))).Count.ShouldBe(2);
    }

    private async Task<List<string?>> Ids(FakeChannel channel)
    {
        var ids = new List<string?>();
        await foreach (var member in Client(channel).GetMembersAsync(Reference))
            ids.Add(member.Id);
        return ids;
    }
}
