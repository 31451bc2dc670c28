using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Tests.Connector;

/// <summary>What Teams documents: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour a conversation; 50 a second a tenant.</summary>
public sealed class SendPaceTests
{
    private readonly InstantTime time = new(ConnectorTransport.Timeout);

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 8)]
    [InlineData(30, 60)]
    [InlineData(3600, 1800)]
    public async Task OUT_41_One_conversation_never_gets_more_than_Teams_allows(int seconds, int most)
    {
        var left = await LeaveAsync(4000, _ => new SendLane("t", "c"));
        MostWithin(left, seconds).ShouldBeLessThanOrEqualTo(most);
    }

    [Fact]
    public async Task OUT_40_A_tenant_gets_no_more_than_fifty_a_second_and_no_less_than_forty_seven()
    {
        var left = await LeaveAsync(4000, i => new SendLane("t", $"c{i}"));
        MostWithin(left, 1).ShouldBeLessThanOrEqualTo(50);
        (left.Count / (left[^1] - left[0]).TotalSeconds).ShouldBeGreaterThanOrEqualTo(47);
    }

    [Fact]
    public async Task Tenants_do_not_wait_for_each_other()
    {
        var left = await LeaveAsync(100, i => new SendLane($"t{i}", "c"));
        left[^1].ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task What_a_person_says_now_and_then_is_answered_at_once()
    {
        var pace = new SendPace(SendLimits.Teams, time);
        for (var i = 0; i < 500; i++)
        {
            var before = time.Elapsed;
            await pace.WaitAsync(new SendLane("t", "c"), default);
            (time.Elapsed - before).ShouldBe(TimeSpan.Zero);
            time.Advance(TimeSpan.FromSeconds(4));
        }
    }

    [Fact]
    public async Task A_conversation_that_said_too_many_rests_and_the_others_do_not()
    {
        var pace = new SendPace(SendLimits.Teams, time);
        pace.HoldBack(new SendLane("t", "busy"), TimeSpan.FromSeconds(30));
        await pace.WaitAsync(new SendLane("t", "idle"), default);
        time.Elapsed.ShouldBe(TimeSpan.Zero);
        await pace.WaitAsync(new SendLane("t", "busy"), default);
        time.Elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
        var first = time.Elapsed;
        await pace.WaitAsync(new SendLane("t", "busy"), default);
        time.Elapsed.ShouldBeGreaterThan(first);
    }

    [Fact]
    public async Task Those_that_wake_late_do_not_leave_all_at_once()
    {
        var late = new HeldTime();
        var pace = new SendPace(SendLimits.Teams, late);
        var leaving = Enumerable.Range(0, 40).Select(i => pace.WaitAsync(new SendLane("t", $"c{i}"), default).AsTask()).ToList();
        leaving.Count(l => l.IsCompleted).ShouldBe(2);

        // The process stood still for a second: all of them are overdue.
        late.Advance(TimeSpan.FromSeconds(1));
        leaving.Count(l => l.IsCompleted).ShouldBe(4);
        for (var i = 0; i < 100; i++)
            late.Advance(TimeSpan.FromMilliseconds(10));
        leaving.Count(l => l.IsCompleted).ShouldBe(40);
        await Task.WhenAll(leaving);
    }

    /// <summary>When each of so many requests may leave, all asked for one after the other.</summary>
    private async Task<List<TimeSpan>> LeaveAsync(int count, Func<int, SendLane> lane)
    {
        var pace = new SendPace(SendLimits.Teams, time);
        var left = new List<TimeSpan>();
        for (var i = 0; i < count; i++)
        {
            await pace.WaitAsync(lane(i), default);
            left.Add(time.Elapsed);
        }

        return left;
    }

    private static int MostWithin(List<TimeSpan> left, int seconds)
    {
        var (most, from) = (0, 0);
        for (var to = 0; to < left.Count; to++)
        {
            while (left[to] - left[from] >= TimeSpan.FromSeconds(seconds))
                from++;
            most = Math.Max(most, to - from + 1);
        }

        return most;
    }
}
