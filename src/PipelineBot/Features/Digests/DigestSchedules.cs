using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.Digests;

/// <summary>What a change of a place's digest came to.</summary>
/// <param name="Text">What to say.</param>
/// <param name="Schedule">The schedule as it is then; null when nothing was done.</param>
public sealed record DigestChange(string Text, Schedule? Schedule, IReadOnlyList<DocumentWrite> Writes)
{
    public TurnOutcome Said() => TurnOutcome.Say(OutboundActivity.Message(Text)).And(Writes);
}

/// <summary>The digest of a place: who may set it, and what setting, pausing, skipping, stopping and starting mean, whether said or clicked.</summary>
public sealed class DigestSchedules(Schedules schedules, RoomReaders readers)
{
    /// <summary>When nobody said a time.</summary>
    public static readonly LocalTime UsualTime = new(9, 0);

    /// <summary>The place's schedule; null when there is none, or the activity does not say where it came from.</summary>
    public async ValueTask<Document<Schedule>?> FindAsync(SalesTurn turn, CancellationToken cancellationToken) =>
        DigestAccess.PlaceOf(turn) is { } place ? await schedules.FindAsync(turn.TenantId, DigestJob.KindName, place, cancellationToken) : null;

    /// <summary>The same, with its next time by the calendar as it is now.</summary>
    public async ValueTask<Schedule?> NowAsync(SalesTurn turn, CancellationToken cancellationToken) =>
        await FindAsync(turn, cancellationToken) is { Value: var schedule } ? await schedules.PlannedAsync(schedule, turn.Now, cancellationToken) : null;

    /// <summary>Whose team somebody may put into a place: their own and those of the managers below; operations any.</summary>
    public static IReadOnlyList<Person> Scopes(SalesTurn turn) =>
    [
        turn.Person,
        .. turn.Organisation.People
            .Where(p => p.Id != turn.Person.Id && p is { Active: true, Role: Role.Manager } && (turn.Person.Role == Role.Operations || turn.Organisation.IsAbove(turn.Person.Id, p.Id)))
            .OrderBy(p => p.Name, StringComparer.Ordinal),
    ];

    /// <summary>Sets it, and starts it. What was not asked for is the speaker's.</summary>
    public async ValueTask<DigestChange> SetAsync(SalesTurn turn, FilledForm form, CancellationToken cancellationToken)
    {
        if (!DigestAccess.MayAsk(turn.Person) || DigestAccess.PlaceOf(turn) is not { } place)
            return Nothing(turn, "refused");
        var stored = await FindAsync(turn, cancellationToken);
        var scope = form.Scope ?? turn.Person.Id;
        // The team another manager had put here stays, unless another is chosen.
        if (scope != stored?.Value.ScopePersonId && Scopes(turn).All(p => p.Id != scope))
            return Nothing(turn, "scope.refused");
        if (turn.Organisation.Find(scope) is { } about && await DigestAccess.RefusesAsync(turn, readers, about, cancellationToken) is { } verdict)
            return Nothing(turn, verdict == RoomVerdict.NotAll ? "readers.others" : "readers.unknown");
        var wanted = (stored?.Value ?? Schedule.For(turn.TenantId, DigestJob.KindName, place)) with
        {
            Target = place,
            ScopePersonId = scope,
            At = form.At,
            Weekdays = form.Weekdays,
            Zone = form.Zone ?? turn.Zone.Id,
            Language = form.Language ?? turn.Language,
            Stopped = false,
            PausedUntil = form.PausedUntil,
            IsConfigured = false,
        };
        if (form.PausedUntil is { } until && until <= TodayOf(turn, wanted))
            return Nothing(turn, "date.past", Texts.Say.Date(turn.Language, until));
        return await SaveAsync(turn, stored, wanted, turn.IsPersonal ? "schedule.done" : "schedule.done.shared", cancellationToken);
    }

    /// <param name="until">The first day it comes again.</param>
    public ValueTask<DigestChange> PauseAsync(SalesTurn turn, LocalDate until, CancellationToken cancellationToken) => ChangeAsync(
        turn,
        running: true,
        (stored, schedule) => until <= TodayOf(turn, schedule)
            ? ValueTask.FromResult(Nothing(turn, "date.past", Texts.Say.Date(turn.Language, until)))
            : SaveAsync(turn, stored, schedule with { PausedUntil = until }, "pause.done", cancellationToken),
        cancellationToken);

    /// <summary>Not today; a longer pause stays as long as it was.</summary>
    public ValueTask<DigestChange> SkipTodayAsync(SalesTurn turn, CancellationToken cancellationToken) => ChangeAsync(
        turn,
        running: true,
        (stored, schedule) =>
        {
            var tomorrow = TodayOf(turn, schedule).PlusDays(1);
            var until = schedule.PausedUntil > tomorrow ? schedule.PausedUntil : tomorrow;
            return SaveAsync(turn, stored, schedule with { PausedUntil = until }, schedule.LastDay == tomorrow.PlusDays(-1) ? "skip.already" : "skip.done", cancellationToken);
        },
        cancellationToken);

    public ValueTask<DigestChange> ResumeAsync(SalesTurn turn, CancellationToken cancellationToken) => ChangeAsync(
        turn, running: false, (stored, schedule) => SaveAsync(turn, stored, schedule with { Stopped = false, PausedUntil = null }, "schedule.done", cancellationToken), cancellationToken);

    public ValueTask<DigestChange> StopAsync(SalesTurn turn, CancellationToken cancellationToken) => ChangeAsync(
        turn, running: true, (stored, schedule) => SaveAsync(turn, stored, schedule with { Stopped = true }, "stop.done", cancellationToken), cancellationToken);

    private async ValueTask<DigestChange> ChangeAsync(SalesTurn turn, bool running, Func<Document<Schedule>, Schedule, ValueTask<DigestChange>> change, CancellationToken cancellationToken)
    {
        if (!DigestAccess.MayAsk(turn.Person) || DigestAccess.PlaceOf(turn) is null)
            return Nothing(turn, "refused");
        return await FindAsync(turn, cancellationToken) is { } stored && !(running && stored.Value.Stopped) ? await change(stored, stored.Value) : Nothing(turn, "none");
    }

    private async ValueTask<DigestChange> SaveAsync(SalesTurn turn, Document<Schedule>? stored, Schedule wanted, string key, CancellationToken cancellationToken)
    {
        var planned = await schedules.PlannedAsync(wanted, turn.Now, cancellationToken);
        return new DigestChange(DigestTexts.Set.Get(turn.Language, key, DigestSettings.Describe(turn, planned)), planned, Schedules.Save(stored, planned));
    }

    private static LocalDate TodayOf(SalesTurn turn, Schedule schedule) => turn.Now.InZone(schedule.ZoneOrUtc()).Date;

    private static DigestChange Nothing(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => new(DigestTexts.Set.Get(turn.Language, key, arguments), null, []);
}
