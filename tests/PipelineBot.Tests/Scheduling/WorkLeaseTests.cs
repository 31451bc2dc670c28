using NodaTime;
using PipelineBot.Scheduling;

namespace PipelineBot.Tests.Scheduling;

public sealed class WorkLeaseTests : IDisposable
{
    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    [Fact]
    public async Task Of_two_instances_one_has_the_work()
    {
        var (one, other) = (workshop.Lease("one"), workshop.Lease("other"));
        (await one.HoldAsync("digging", default)).ShouldBeTrue();
        (await other.HoldAsync("digging", default)).ShouldBeFalse();
        (await other.HoldAsync("sowing", default)).ShouldBeTrue();
        (await one.HoldAsync("digging", default)).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_kept_by_asking_again_and_again()
    {
        var (one, other) = (workshop.Lease("one"), workshop.Lease("other"));
        for (var i = 0; i < 60; i++)
        {
            (await one.HoldAsync("digging", default)).ShouldBeTrue();
            (await other.HoldAsync("digging", default)).ShouldBeFalse();
            workshop.Clock.Advance(Duration.FromSeconds(5));
        }
    }

    [Fact]
    public async Task The_work_of_one_that_died_is_taken_over_when_its_lease_has_run_out()
    {
        var (one, other) = (workshop.Lease("one"), workshop.Lease("other"));
        await one.HoldAsync("digging", default);
        workshop.Clock.Advance(WorkLease.Life - Duration.FromSeconds(1));
        (await other.HoldAsync("digging", default)).ShouldBeFalse();
        workshop.Clock.Advance(Duration.FromSeconds(1));
        (await other.HoldAsync("digging", default)).ShouldBeTrue();
        (await one.HoldAsync("digging", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Given_back_it_is_free_at_once_but_nobody_gives_back_what_another_has()
    {
        var (one, other) = (workshop.Lease("one"), workshop.Lease("other"));
        await one.HoldAsync("digging", default);
        await other.GiveBackAsync("digging", default);
        (await other.HoldAsync("digging", default)).ShouldBeFalse();
        await one.GiveBackAsync("digging", default);
        (await other.HoldAsync("digging", default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Of_many_that_ask_at_once_one_gets_it()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => workshop.Lease($"{i}").HoldAsync("digging", default).AsTask()));
        asked.Count(got => got).ShouldBe(1);
    }
}
