using Microsoft.Extensions.Logging.Abstractions;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Tests.Authentication;

namespace PipelineBot.BotFramework.Tests.Connector;

public class ConnectorRetriesTests : ConnectorScene
{
    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    public async Task OUT_51_A_send_that_was_surely_not_carried_out_is_repeated_after_the_wait_asked_for(int status)
    {
        var channel = new FakeChannel(FakeChannel.Answers(status, retryAfter: "3"), FakeChannel.Answers(201, """{"id":"m1"}"""));
        (await Client(channel).SendAsync(Reference, Hello)).ActivityId.ShouldBe("m1");
        channel.Calls.Count.ShouldBe(2);
        Time.Waits.ShouldBe([TimeSpan.FromSeconds(3)]);
    }

    [Fact]
    public async Task A_wait_may_be_asked_for_as_a_date()
    {
        var date = new ManualClock().Now.ToDateTimeOffset().AddSeconds(7).ToString("R");
        await Client(new FakeChannel(FakeChannel.Answers(429, retryAfter: date), FakeChannel.Answers(200))).SendAsync(Reference, Hello);
        Time.Waits.ShouldBe([TimeSpan.FromSeconds(7)]);
    }

    [Fact]
    public async Task Repeats_end()
    {
        var channel = new FakeChannel(FakeChannel.Answers(429));
        (await Failure(() => Client(channel).SendAsync(Reference, Hello))).Failure.ShouldBe(ConnectorFailure.Retryable);
        channel.Calls.Count.ShouldBe(1 + ConnectorRetries.MaxRepeats);
        Time.Waits.ShouldAllBe(wait => wait > TimeSpan.Zero && wait <= ConnectorRetries.LongestWait);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_the_caller()
    {
        var channel = new FakeChannel(FakeChannel.Answers(429, retryAfter: "600"));
        var failure = await Failure(() => Client(channel).SendAsync(Reference, Hello));
        failure.RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
        channel.Calls.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task OUT_50_A_send_that_may_have_arrived_is_never_repeated(int status)
    {
        var channel = new FakeChannel(FakeChannel.Answers(status));
        (await Failure(() => Client(channel).SendAsync(Reference, Hello))).Failure.ShouldBe(ConnectorFailure.Ambiguous);
        (await Failure(() => Client(channel).ReplyAsync(Reference, "1", Hello))).Failure.ShouldBe(ConnectorFailure.Ambiguous);
        channel.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(502, 2)]
    [InlineData(503, 2)]
    [InlineData(504, 2)]
    [InlineData(500, 1)]
    [InlineData(400, 1)]
    public async Task OUT_51_An_update_is_repeated_when_a_gateway_failed(int status, int calls)
    {
        var channel = new FakeChannel(FakeChannel.Answers(status), FakeChannel.Answers(200));
        try
        {
            await Client(channel).UpdateAsync(Reference, "m1", Hello);
        }
        catch (ConnectorException)
        {
            calls.ShouldBe(1);
        }
        channel.Calls.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task ATimeout_is_ambiguous_and_not_repeated()
    {
        Time.ExpireDeadlines = true;
        var channel = new FakeChannel();
        (await Failure(() => Client(channel).SendAsync(Reference, Hello))).Failure.ShouldBe(ConnectorFailure.Ambiguous);
        channel.Calls.Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Client(new FakeChannel()).SendAsync(Reference, Hello, cancelled.Token));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, 4, ConnectorFailure.Retryable)]
    [InlineData(HttpRequestError.NameResolutionError, 4, ConnectorFailure.Retryable)]
    [InlineData(HttpRequestError.ResponseEnded, 1, ConnectorFailure.Ambiguous)]
    public async Task A_connection_never_made_is_told_from_one_that_broke(HttpRequestError error, int calls, ConnectorFailure expected)
    {
        var channel = new FakeChannel(FakeChannel.Fails(error));
        (await Failure(() => Client(channel).SendAsync(Reference, Hello))).Failure.ShouldBe(expected);
        channel.Calls.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task OUT_07_A_401_is_tried_once_more_with_a_new_token()
    {
        var channel = new FakeChannel(FakeChannel.Answers(401), FakeChannel.Answers(201));
        await Client(channel).SendAsync(Reference, Hello);
        channel.Calls.Select(call => call.Token).ShouldBe(["Bearer token-0", "Bearer token-1"]);

        var refusing = new FakeChannel(FakeChannel.Answers(401));
        (await Failure(() => Client(refusing).SendAsync(Reference, Hello))).Failure.ShouldBe(ConnectorFailure.Unauthorized);
        refusing.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_token_there_is_no_header_and_no_second_try()
    {
        var channel = new FakeChannel(FakeChannel.Answers(401));
        var client = new ConnectorClient(ConnectorHttp.CreateClient(channel), new NoTokenProvider(), ServiceUrlPolicy.LoopbackOnly, new SendPace(SendLimits.Teams, Time), new ManualClock(), Time, NullLoggerFactory.Instance);
        await Failure(() => client.SendAsync(Reference with { ServiceUrl = "http://localhost:56150/_connector" }, Hello));
        channel.Calls.ShouldHaveSingleItem().Token.ShouldBeNull();
        channel.Calls[0].Url.ShouldStartWith("http://localhost:56150/_connector/v3/conversations/");
    }
}
