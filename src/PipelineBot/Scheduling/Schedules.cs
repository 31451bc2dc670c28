using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Scheduling;

/// <summary>Reads schedules, and makes the writes that keep them.</summary>
public sealed class Schedules(IDocumentStore store, WorkCalendars calendars)
{
    /// <summary>The one of a kind for a target, running or stopped.</summary>
    public ValueTask<Document<Schedule>?> FindAsync(string tenant, string kind, ScheduleTarget target, CancellationToken cancellationToken) =>
        store.GetAsync(ScheduleDocuments.Schedule, tenant, Schedule.IdOf(kind, target), cancellationToken);

    /// <summary>The schedule with its next run computed; what a person is told is read from it.</summary>
    public async ValueTask<Schedule> PlannedAsync(Schedule schedule, Instant now, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(schedule, cancellationToken);
        // Due at this moment and not done yet: what is saved in between must not take today's away from the runner.
        return ScheduleTimes.DueDay(schedule, now, calendar, quietFrom: null) is null ? ScheduleTimes.Planned(schedule, now, calendar) : schedule;
    }

    /// <param name="stored">What <see cref="FindAsync"/> found, null when there was none.</param>
    /// <param name="planned">From <see cref="PlannedAsync"/>.</param>
    /// <param name="byConfiguration">By an entry of the configuration; what a person saves is theirs from then on, unless it only rests for a while.</param>
    public static IReadOnlyList<DocumentWrite> Save(Document<Schedule>? stored, Schedule planned, bool byConfiguration = false)
    {
        planned = planned with { IsConfigured = byConfiguration || (stored is { Value: { IsConfigured: true } before } && planned.IsConfigured && IsSet(before, planned)) };
        return
        [
            stored is null ? ScheduleDocuments.Schedule.Write(planned.Tenant, planned, null) : ScheduleDocuments.Schedule.Write(stored, planned),
            Register(planned.Tenant),
        ];
    }

    /// <summary>Whether it is still set as it was.</summary>
    private static bool IsSet(Schedule before, Schedule now) =>
        (before.At, before.Zone, before.Language, before.ScopePersonId, before.Stopped) == (now.At, now.Zone, now.Language, now.ScopePersonId, now.Stopped) && before.Weekdays.SequenceEqual(now.Weekdays);

    /// <summary>So that what is done by itself is looked for in this tenant.</summary>
    public static DocumentWrite Register(string tenant) => ScheduleDocuments.Tenant.Put(ScheduleDocuments.RegisterPartition, new ScheduledTenant { Tenant = tenant });
}
