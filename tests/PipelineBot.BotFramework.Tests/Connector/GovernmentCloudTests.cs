using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Tests.Connector;

public sealed class GovernmentCloudTests : ConnectorScene
{
    private const string WrongHost = """{"error":{"code":"InvalidBotApiHost","message":"..."}}""";

    [Theory]
    [InlineData(WrongHost)]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"InvalidBotApiHost\"}"}""")]
    public async Task A_conversation_of_GCC_is_found_there_and_the_caller_is_told(string refusal)
    {
        var channel = new FakeChannel(FakeChannel.Answers(403, refusal), FakeChannel.Answers(201, """{"id":"m1"}"""));
        (await Client(channel).SendAsync(Reference, Hello)).ShouldBe(new SendResult("m1") { MovedTo = "https://smba.infra.gcc.teams.microsoft.com/gcc" });
        channel.Calls.Select(call => call.Url).ShouldBe(
        [
            "https://smba.trafficmanager.net/emea/v3/conversations/19%3Ac%40thread.tacv2%3Bmessageid%3D12/activities",
            "https://smba.infra.gcc.teams.microsoft.com/gcc/v3/conversations/19%3Ac%40thread.tacv2%3Bmessageid%3D12/activities",
        ]);
        channel.Calls[1].Body.ShouldBe(channel.Calls[0].Body);
        channel.Calls[1].Token.ShouldBe("Bearer token-0", "GCC takes the identities of the public cloud");
    }

    [Fact]
    public async Task Updates_and_members_are_found_there_as_well()
    {
        var channel = new FakeChannel(FakeChannel.Answers(403, WrongHost), FakeChannel.Answers(200), FakeChannel.Answers(403, WrongHost), FakeChannel.Answers(200, """{"id":"29:u"}"""));
        (await Client(channel).UpdateAsync(Reference, "m1", Hello)).MovedTo.ShouldNotBeNull();
        (await Client(channel).GetMemberAsync(Reference, "29:u"))!.Id.ShouldBe("29:u");
        channel.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task It_is_tried_there_once()
    {
        var channel = new FakeChannel(FakeChannel.Answers(403, WrongHost));
        (await Failure(() => Client(channel).SendAsync(Reference, Hello))).Code.ShouldBe("InvalidBotApiHost");
        channel.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", 403, WrongHost)]
    [InlineData("https://europe.botframework.com/", 403, WrongHost)]
    [InlineData("https://smba.trafficmanager.net/emea/", 403, """{"error":{"code":"NotEnoughPermissions"}}""")]
    [InlineData("https://smba.trafficmanager.net/emea/", 400, WrongHost)]
    public async Task Nothing_else_is_a_reason_to_go_there(string serviceUrl, int status, string body)
    {
        var channel = new FakeChannel(FakeChannel.Answers(status, body));
        await Failure(() => Client(channel).SendAsync(Reference with { ServiceUrl = serviceUrl }, Hello));
        channel.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public void A_bot_that_may_not_call_GCC_or_speaks_to_a_test_client_does_not_go_there()
    {
        var refused = new ConnectorException(ConnectorFailure.Permanent, 403, "InvalidBotApiHost");
        GovernmentCloud.Instead("https://smba.trafficmanager.net/emea", refused, ServiceUrlPolicy.For(["smba.trafficmanager.net"])).ShouldBeNull();
        GovernmentCloud.Instead("http://localhost:3978", refused, ServiceUrlPolicy.LoopbackOnly).ShouldBeNull();
        GovernmentCloud.Instead("http://localhost:3978", refused, ServiceUrlPolicy.For(ServiceUrlPolicy.DefaultHosts)).ShouldBeNull();
    }

    [Fact]
    public async Task What_must_be_written_down_before_it_leaves_is_asked_again_before_it_leaves_for_GCC()
    {
        var channel = new FakeChannel(FakeChannel.Answers(403, WrongHost), FakeChannel.Answers(201));
        var asked = 0;
        await Client(channel).SendAsync(Reference, Hello, _ =>
        {
            asked++;
            return ValueTask.CompletedTask;
        });
        asked.ShouldBe(2);
    }
}
