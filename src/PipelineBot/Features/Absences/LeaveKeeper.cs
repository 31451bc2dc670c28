using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.Sales.Calendars;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Texts;

namespace PipelineBot.Features.Absences;

/// <summary>What a change of somebody's leave writes, and the day of their first check-in after it; null when they have none.</summary>
internal sealed record KeptLeave(IReadOnlyList<DocumentWrite> Writes, LocalDate? Next);

/// <summary>Keeps a person's leave, and plans their check-ins around it.</summary>
public sealed class LeaveKeeper(Workspace workspace, Schedules schedules, WorkCalendars calendars, IEnumerable<ILeaveListener> listeners)
{
    /// <param name="after">The check-in to tell of is the first one after this day; null for the very next.</param>
    internal async ValueTask<KeptLeave> KeepAsync(SalesTurn turn, Func<IReadOnlyList<Absence>, IReadOnlyList<Absence>> change, Absence? after, CancellationToken cancellationToken)
    {
        if (await workspace.PersonAsync(turn.TenantId, turn.Person.Id, cancellationToken) is not { } stored)
            return new KeptLeave([], null);

        var person = stored.Value with { Absences = change(stored.Value.Absences) };
        List<DocumentWrite> writes = [DocumentTypes.Person.Write(stored, person)];
        if (person.AbsenceOn(turn.Today) is not null)
        {
            foreach (var listener in listeners)
                writes.AddRange(await listener.OnLeaveAsync(turn, cancellationToken));
        }

        if (await schedules.FindAsync(turn.TenantId, Schedule.CheckIn, ScheduleTarget.Person(turn.Person.Id), cancellationToken) is not { Value: { Stopped: false } schedule } document)
            return new KeptLeave(writes, null);

        var calendar = await calendars.OfAsync(schedule, cancellationToken) with { Leave = person.Absences };
        writes.AddRange(Schedules.Save(document, ScheduleTimes.Planned(schedule, turn.Now, calendar)));
        var zone = schedule.ZoneOrUtc();
        var from = after is { } leave ? Instant.Max(turn.Now, leave.To.PlusDays(1).AtMidnight().InZone(zone, ScheduleTimes.Resolver).ToInstant() - Duration.Epsilon) : turn.Now;
        return new KeptLeave(writes, ScheduleTimes.NextAfter(schedule, from, calendar)?.InZone(zone).Date);
    }

    /// <summary>"Fri 4 Dec 2026", or "from … to …".</summary>
    internal static string Days(SalesTurn turn, Absence leave) => leave.From == leave.To
        ? Say.Date(turn.Language, leave.From)
        : AbsenceTexts.Set.Get(turn.Language, "days", Say.Date(turn.Language, leave.From), Say.Date(turn.Language, leave.To));
}
