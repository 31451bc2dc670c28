using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.CheckIns;

/// <summary>A person's schedule of check-ins: one a person, in their own chat, at their local time.</summary>
public sealed class CheckInSchedules(Schedules schedules, CheckInRecords records)
{
    public ValueTask<Document<Schedule>?> OfAsync(string tenant, string personId, CancellationToken cancellationToken) =>
        schedules.FindAsync(tenant, CheckInQueue.Kind, ScheduleTarget.Person(personId), cancellationToken);

    public ValueTask<Schedule> PlannedAsync(Schedule schedule, Instant now, CancellationToken cancellationToken) => schedules.PlannedAsync(schedule, now, cancellationToken);

    /// <summary>Changes the person's own schedule and says so; says that there is none when there is none.</summary>
    /// <param name="quiet">Also take back what is queued about today's check-in.</param>
    public async ValueTask<TurnOutcome> ChangeAsync(SalesTurn turn, Func<Schedule, Schedule> change, Func<Schedule, string> answer, bool quiet, CancellationToken cancellationToken)
    {
        if (await OfAsync(turn.TenantId, turn.Person.Id, cancellationToken) is not { Value: { Stopped: var stopped } schedule } stored || (stopped && quiet))
            return TurnOutcome.Say(OutboundActivity.Message(CheckInTexts.Set.Get(turn.Language, "schedule.none")));

        var planned = await schedules.PlannedAsync(change(schedule), turn.Now, cancellationToken);
        var outcome = TurnOutcome.Say(OutboundActivity.Message(answer(planned))).And(Schedules.Save(stored, planned));
        return quiet ? outcome.And(await QuietAsync(turn, cancellationToken)) : outcome;
    }

    /// <summary>Takes back what is queued about today's check-in.</summary>
    public async ValueTask<IReadOnlyList<DocumentWrite>> QuietAsync(SalesTurn turn, CancellationToken cancellationToken) =>
        await records.FindAsync(turn.TenantId, turn.Person.Id, turn.Today, cancellationToken) is { Value: { Queued.Count: > 0 } checkIn } today
            ? [.. CheckInQueue.TakenBack(checkIn), CheckInStorage.Type.Write(today, checkIn with { Queued = [] })]
            : [];

    /// <summary>Sets and starts somebody's check-ins: at the local time, and in the language, of whom they ask.</summary>
    public async ValueTask<(Schedule Planned, IReadOnlyList<DocumentWrite> Writes)> SetAsync(
        SalesTurn turn, Person person, ConversationReference reference, LocalTime at, IReadOnlyList<IsoDayOfWeek> weekdays, LocalDate? pausedUntil, CancellationToken cancellationToken)
    {
        var stored = await OfAsync(turn.TenantId, person.Id, cancellationToken);
        var target = ScheduleTarget.Person(person.Id, reference with { Locale = null });
        var planned = await schedules.PlannedAsync(
            (stored?.Value ?? Schedule.For(turn.TenantId, CheckInQueue.Kind, target)) with
            {
                Target = target,
                ScopePersonId = person.Id,
                At = at,
                Weekdays = weekdays,
                Zone = person.TimeZone,
                Language = person.Language,
                Stopped = false,
                PausedUntil = pausedUntil,
                IsConfigured = false,
            },
            turn.Now,
            cancellationToken);
        return (planned, Schedules.Save(stored, planned));
    }

    /// <summary>The day of the next run in the schedule's zone; "–" when there is none.</summary>
    public static string NextDay(Schedule schedule, string language) =>
        schedule.NextAt is { } at ? Texts.Say.Date(language, at.InZone(schedule.ZoneOrUtc()).Date) : "–";

    /// <summary>"Every working day", "every Monday, Thursday".</summary>
    public static string Days(Schedule schedule, string lang)
    {
        if (schedule.Weekdays.Count == 0)
            return CheckInTexts.Set.Get(lang, "schedule.days.all");
        return CheckInTexts.Set.Get(lang, "schedule.days", Texts.Say.List(lang, schedule.Weekdays.Select(day => Texts.Say.Weekday(lang, day))));
    }
}
