using NodaTime;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Tests.Simulation;

/// <summary>
/// Pauses, skips, stops and changes of hour and days now and then; and, close to the very second at which something is due, saves that change nothing
/// (a language chosen anew). They never change anything while today's is due, since what should happen then is nobody's promise.
/// </summary>
internal sealed class People(World world, Scale scale, Random random)
{
    private static readonly Duration Between = Duration.FromDays(40);

    private readonly Schedules schedules = new(world.Engine, world.CalendarsOf(world.Engine));

    public void Begin()
    {
        foreach (var subject in world.Subjects)
        {
            Save(subject, null, subject.Written(Schedule.For(subject.Tenant, subject.Kind, subject.Target), subject.Wish));
            Later(Some(Between), () => Change(subject));
            Later(Some(Between), () => Aim(subject));
            world.Time.At(scale.End, () => Close(subject));
        }
    }

    /// <summary>The end: everything is stopped, so that what is due by then can still be done and nothing more is.</summary>
    private void Close(Subject subject)
    {
        var stored = Find(subject);
        if (IsBusy(stored))
            world.Time.At(world.Time.Now + Duration.FromHours(2), () => Close(subject));
        else
            Wants(subject, stored, subject.Wish with { Stopped = true });
    }

    private void Change(Subject subject)
    {
        var stored = Find(subject);
        if (IsBusy(stored))
        {
            Later(Duration.FromHours(2), () => Change(subject));
            return;
        }

        Later(Some(Between), () => Change(subject));
        var today = world.Time.Now.InZone(DateTimeZoneProviders.Tzdb[subject.Zone]).Date;
        var wish = subject.Wish;
        wish = random.Next(100) switch
        {
            _ when wish.Stopped => wish with { Stopped = false, PausedUntil = null },
            < 35 => wish with { PausedUntil = today.PlusDays(1 + random.Next(10)) },
            < 60 => wish with { Skipped = today },
            < 68 => wish with { Stopped = true },
            < 86 => wish with { At = Population.Time(random) },
            _ => wish with { Weekdays = Population.Weekdays(random) },
        };
        if (wish.Stopped)
            Later(Some(Duration.FromDays(7)), () => Change(subject));
        Wants(subject, stored, wish);
    }

    private void Wants(Subject subject, Document<Schedule> stored, Wish wish)
    {
        subject.History.Add((world.Time.Now, wish));
        world.Counts.Changes++;
        Save(subject, stored, subject.Written(stored.Value, wish));
    }

    /// <summary>Waits for the next time it is due, to save in that very moment.</summary>
    private void Aim(Subject subject)
    {
        Later(Some(Between), () => Aim(subject));
        if (Find(subject).Value.NextAt is { } next && next > world.Time.Now)
            world.Time.At(next + Duration.FromMilliseconds(random.Next(-2_000, 20_000)), () => Touch(subject));
    }

    private void Touch(Subject subject)
    {
        if (!world.AnybodyAlive)
            return;
        world.Counts.Changes++;
        var stored = Find(subject);
        Save(subject, stored, stored.Value with { Language = stored.Value.Language == "en" ? "zh-Hans" : "en" });
    }

    private bool IsBusy(Document<Schedule> stored) =>
        !world.AnybodyAlive
        || world.Time.Now < world.LastOutage + Duration.FromHours(30)
        || stored.Value.NextAt < world.Time.Now + Duration.FromMinutes(1);

    private Document<Schedule> Find(Subject subject)
    {
        var found = schedules.FindAsync(subject.Tenant, subject.Kind, subject.Target, default).AsTask();
        return found.GetAwaiter().GetResult()!;
    }

    private void Save(Subject subject, Document<Schedule>? stored, Schedule schedule)
    {
        var planned = schedules.PlannedAsync(schedule, world.Time.Now, default).AsTask().GetAwaiter().GetResult();
        var writes = Schedules.Save(stored, planned);
        if (!world.Engine.CommitAsync(writes).AsTask().GetAwaiter().GetResult().Committed)
            throw new InvalidOperationException($"Schedule {subject.Index} was changed by two at once on one thread.");
        world.Watch([writes[0]], null);
    }

    private void Later(Duration pause, Action action)
    {
        if (world.Time.Now + pause < scale.End)
            world.Time.At(world.Time.Now + pause, action);
    }

    /// <summary>Anything from nothing to twice that.</summary>
    private Duration Some(Duration about) => about * (2 * random.NextDouble());
}
