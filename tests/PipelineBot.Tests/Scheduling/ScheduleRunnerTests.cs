using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Scheduling;
using PipelineBot.Storage;

namespace PipelineBot.Tests.Scheduling;

public sealed class ScheduleRunnerTests : IDisposable
{
    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    [Fact]
    public async Task Nothing_is_done_before_its_hour()
    {
        await workshop.ScheduleAsync();
        workshop.Clock.Now = Workshop.At("2026-11-25T00:59:59Z");
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(0);
        (await workshop.RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_its_hour_it_is_queued_once_and_the_next_day_is_set()
    {
        var schedule = await workshop.ScheduleAsync();
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(1);
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(0);

        var row = (await workshop.RowsAsync()).ShouldHaveSingleItem();
        row.ToActivity().Text.ShouldBe("2026-11-25");
        var stored = (await workshop.StoredAsync(schedule)).Value;
        stored.LastDay.ShouldBe(new LocalDate(2026, 11, 25));
        stored.NextAt.ShouldBe(Workshop.At("2026-11-26T01:00:00Z"));
    }

    [Fact]
    public async Task A_week_brings_one_message_on_each_working_day_and_none_at_the_weekend()
    {
        await workshop.ScheduleAsync();
        await workshop.LiveAsync(Duration.FromDays(7), Duration.FromMinutes(30));
        workshop.Channel.Messages.Select(m => m.Activity.Text).ShouldBe(["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01"]);
    }

    [Fact]
    public async Task OUT_52_Two_runners_at_once_do_it_once()
    {
        for (var i = 0; i < 20; i++)
            await workshop.ScheduleAsync($"channel-{i}");
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => workshop.Runner().RunDueAsync(workshop.Clock.Now, default).AsTask()));
        (await workshop.RowsAsync()).Select(r => r.Reference.ConversationId).Order().ShouldBe(Enumerable.Range(0, 20).Select(i => $"channel-{i}").Order());
    }

    [Fact]
    public async Task When_another_runner_is_faster_while_this_one_renders_it_is_done_once()
    {
        await workshop.ScheduleAsync();
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        workshop.Job.WhileRendering = () =>
        {
            workshop.Job.WhileRendering = null;
            workshop.Runner().RunDueAsync(workshop.Clock.Now, default).AsTask().GetAwaiter().GetResult().ShouldBe(1);
        };
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(0);
        (await workshop.RowsAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_at_the_commit_neither_loses_nor_doubles_it(bool afterIt)
    {
        await workshop.ScheduleAsync();
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        workshop.Store.Arm(1, afterIt);
        await workshop.Runner().RunDueAsync(workshop.Clock.Now, default);
        workshop.Store.Arm(0, false);

        await workshop.Runner().RunDueAsync(workshop.Clock.Now, default);
        await workshop.Runner().RunDueAsync(workshop.Clock.Now, default);
        (await workshop.RowsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Saving_it_in_the_moment_it_is_due_does_not_take_today_away()
    {
        var schedule = await workshop.ScheduleAsync();
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:02Z");
        var stored = await workshop.StoredAsync(schedule);
        var saved = await new Schedules(workshop.Store, WorkCalendars.BuiltIn).PlannedAsync(stored.Value with { Language = "zh-Hans" }, workshop.Clock.Now, default);
        (await workshop.Store.CommitAsync([.. Schedules.Save(stored, saved)])).Committed.ShouldBeTrue();

        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(1);
        (await workshop.StoredAsync(schedule)).Value.NextAt.ShouldBe(Workshop.At("2026-11-26T01:00:00Z"));
    }

    [Fact]
    public async Task After_hours_of_downtime_it_comes_late_on_the_same_day()
    {
        await workshop.ScheduleAsync();
        workshop.Clock.Now = Workshop.At("2026-11-25T15:30:00Z");
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(1);
    }

    [Fact]
    public async Task After_midnight_the_missed_day_is_not_made_up_for()
    {
        var schedule = await workshop.ScheduleAsync();
        workshop.Clock.Now = Workshop.At("2026-11-25T16:30:00Z");
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(0);
        (await workshop.StoredAsync(schedule)).Value.NextAt.ShouldBe(Workshop.At("2026-11-26T01:00:00Z"));
    }

    [Fact]
    public async Task Setting_it_to_a_later_hour_of_a_day_that_ran_does_not_send_twice()
    {
        var schedule = await workshop.ScheduleAsync();
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        await workshop.Runner().RunDueAsync(workshop.Clock.Now, default);

        // As though it had been deleted and set anew: only the claim of the day remembers.
        var stored = await workshop.StoredAsync(schedule);
        var again = stored.Value with { At = new LocalTime(15, 0), LastDay = null, NextAt = Workshop.At("2026-11-25T07:00:00Z") };
        (await workshop.Store.CommitAsync([ScheduleDocuments.Schedule.Write(stored, again)])).Committed.ShouldBeTrue();
        workshop.Clock.Now = Workshop.At("2026-11-25T07:00:00Z");
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(0);

        (await workshop.RowsAsync()).Count.ShouldBe(1);
        (await workshop.StoredAsync(schedule)).Value.NextAt.ShouldBe(Workshop.At("2026-11-26T07:00:00Z"));
    }

    [Fact]
    public async Task A_day_with_nothing_to_say_is_done_all_the_same()
    {
        var schedule = await workshop.ScheduleAsync();
        workshop.Job.Instead = (_, _) => ScheduledResult.Nothing;
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(0);
        (await workshop.RowsAsync()).ShouldBeEmpty();
        (await workshop.StoredAsync(schedule)).Value.LastDay.ShouldBe(new LocalDate(2026, 11, 25));
    }

    [Fact]
    public async Task Where_the_bot_was_removed_nothing_is_queued()
    {
        await workshop.ScheduleAsync();
        var gone = new ReferenceDocument { Reference = Workshop.Reference(), Active = false };
        await workshop.Store.CommitAsync([DocumentTypes.Reference.Write(Workshop.Tenant, gone, null)]);
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(0);
    }

    [Fact]
    public async Task It_goes_to_where_the_conversation_is_now()
    {
        await workshop.ScheduleAsync();
        var moved = new ReferenceDocument { Reference = Workshop.Reference() with { ServiceUrl = "http://localhost:2/" } };
        await workshop.Store.CommitAsync([DocumentTypes.Reference.Write(Workshop.Tenant, moved, null)]);
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        await workshop.Runner().RunDueAsync(workshop.Clock.Now, default);
        (await workshop.RowsAsync()).ShouldHaveSingleItem().Reference.ServiceUrl.ShouldBe("http://localhost:2/");
    }

    [Fact]
    public async Task One_that_fails_does_not_hold_up_the_others_and_is_tried_again()
    {
        await workshop.ScheduleAsync("channel-1");
        await workshop.ScheduleAsync("channel-2");
        workshop.Job.Instead = (schedule, _) => schedule.Target.ConversationId == "channel-1" ? throw new InvalidOperationException("broken") : null!;
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(1);
        workshop.Job.Instead = null;
        (await workshop.Runner().RunDueAsync(workshop.Clock.Now, default)).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_job_stores_is_stored_with_the_claim_or_not_at_all()
    {
        await workshop.ScheduleAsync();
        var snapshot = DocumentWrite.Create(new DocumentKey(Containers.Work, Workshop.Tenant, "snapshot"), "{}"u8.ToArray());
        workshop.Job.Instead = (_, _) => new ScheduledResult(null, "", [snapshot]);
        workshop.Clock.Now = Workshop.At("2026-11-25T01:00:00Z");
        workshop.Store.Arm(1, false);
        await workshop.Runner().RunDueAsync(workshop.Clock.Now, default);
        (await workshop.Store.GetAsync(snapshot.Key)).ShouldBeNull();
        workshop.Store.Arm(0, false);
        await workshop.Runner().RunDueAsync(workshop.Clock.Now, default);
        (await workshop.Store.GetAsync(snapshot.Key)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_schedule_survives_being_stored()
    {
        var schedule = await workshop.ScheduleAsync(change: s => s with { Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Friday], PausedUntil = new LocalDate(2026, 12, 1), Language = "zh-Hans", ScopePersonId = "alex", Calendar = "cn" });
        var stored = (await workshop.StoredAsync(schedule)).Value;
        stored.Weekdays.ShouldBe(schedule.Weekdays);
        (stored with { Weekdays = [], Target = schedule.Target }).ShouldBe(schedule with { Weekdays = [] });
        stored.Target.Key.ShouldBe("conversation:channel-1");
    }
}
