using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.Outbox;
using PipelineBot.Scheduling;

namespace PipelineBot.Tests.Scheduling;

public sealed class WorkHealthTests : IDisposable
{
    private readonly Workshop workshop = new("2026-11-25T00:00:00Z");

    public void Dispose() => workshop.Dispose();

    [Fact]
    public async Task All_is_well_while_nothing_is_due()
    {
        await workshop.ScheduleAsync();
        (await ProblemAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Schedules_that_nobody_does_are_named_after_ten_minutes()
    {
        await workshop.ScheduleAsync();
        workshop.Clock.Now = Workshop.At("2026-11-25T01:09:59Z");
        (await ProblemAsync()).ShouldBeNull();
        workshop.Clock.Now = Workshop.At("2026-11-25T01:12:30Z");
        (await ProblemAsync()).ShouldBe("schedules are 12 minutes behind");

        await workshop.Runner().RunDueAsync(workshop.Clock.Now, default);
        (await ProblemAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task One_schedule_that_fails_by_itself_is_logged_and_does_not_stop_the_others()
    {
        await workshop.ScheduleAsync();
        workshop.Job.WhileRendering = () => throw new InvalidOperationException("Broken.");
        workshop.Clock.Now = Workshop.At("2026-11-25T01:30:00Z");
        var runner = workshop.Runner();
        await runner.RunDueAsync(workshop.Clock.Now, default);
        (await ProblemAsync(runner)).ShouldBeNull();
    }

    [Fact]
    public async Task Messages_that_nobody_sends_are_named_after_ten_minutes()
    {
        await QueueAsync("a");
        workshop.Clock.Advance(Duration.FromMinutes(9));
        (await ProblemAsync()).ShouldBeNull();
        workshop.Clock.Advance(Duration.FromMinutes(6));
        (await ProblemAsync()).ShouldBe("messages are 15 minutes behind");
    }

    [Fact]
    public async Task A_long_queue_that_is_being_sent_is_no_problem()
    {
        await QueueAsync("a");
        workshop.Clock.Advance(Duration.FromMinutes(14));
        await workshop.Sender().SendDueAsync(workshop.Clock.Now, default);
        await workshop.Store.CommitAsync([(Row("b") with { NextAt = workshop.Clock.Now - Duration.FromMinutes(11) }).ToWrite()]);
        workshop.Clock.Advance(Duration.FromMinutes(1));
        (await ProblemAsync()).ShouldBeNull();
        workshop.Clock.Advance(Duration.FromMinutes(9));
        (await ProblemAsync()).ShouldBe("messages are 21 minutes behind");
    }

    [Fact]
    public async Task A_loop_that_ended_is_named()
    {
        var sender = workshop.Sender();
        await sender.StartAsync(default);
        (await ProblemAsync(sender: sender)).ShouldBeNull();
        await sender.StopAsync(default);
        (await ProblemAsync(sender: sender)).ShouldBe("the work on outbox has stopped");
    }

    [Fact]
    public async Task It_looks_at_the_store_once_in_a_few_seconds()
    {
        var health = Health();
        (await health.ProblemAsync(default)).ShouldBeNull();
        await QueueAsync("a");
        workshop.Clock.Advance(Duration.FromHours(1));
        (await health.ProblemAsync(default)).ShouldBeNull();
    }

    private ValueTask<string?> ProblemAsync(ScheduleRunner? runner = null, OutboxSender? sender = null) => Health(runner, sender).ProblemAsync(default);

    private WorkHealth Health(ScheduleRunner? runner = null, OutboxSender? sender = null)
    {
        runner ??= workshop.Runner();
        return new WorkHealth(new Backlog(workshop.Store, runner), runner, sender ?? workshop.Sender(), workshop.Clock, TimeProvider.System);
    }

    private async Task QueueAsync(string key) => (await workshop.Store.CommitAsync([Row(key).ToWrite()])).Committed.ShouldBeTrue();

    private OutboxRow Row(string key) => OutboxRow.Of(Workshop.Tenant, key, "probe", "", Workshop.Reference(), "", OutboundActivity.Message(key), workshop.Clock.Now);
}
