using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Scheduling;
using PipelineBot.Storage;

namespace PipelineBot.Features.CheckIns;

/// <summary>The check-in that comes by itself: not when today's was answered or skipped, and with one reminder, which is taken back once it is.</summary>
public sealed class CheckInJob(CheckInOpening opening, CheckInViews views, Workspace workspace, IClock clock) : IScheduledJob
{
    public string Kind => CheckInQueue.Kind;

    public LocalTime? QuietFrom => CheckInQueue.QuietFrom;

    public async ValueTask<ScheduledResult> RenderAsync(Schedule schedule, LocalDate day, CancellationToken cancellationToken)
    {
        var (tenant, now) = (schedule.Tenant, clock.GetCurrentInstant());
        var organisation = (await workspace.DirectoryAsync(tenant, cancellationToken)).Organisation;
        if (organisation.Find(schedule.Target.PersonId) is not { Active: true } person)
            return ScheduledResult.Nothing;
        // The person's own date, should they have moved to another zone since the schedule was set.
        var opened = await opening.OpenAsync(tenant, person, person.Today(now), now, cancellationToken);
        if (opened.Stored is { Value.State: not CheckInState.Open })
            return ScheduledResult.Nothing;

        var view = await views.BuildAsync(tenant, person, opened.CheckIn, person.Language, cancellationToken);
        List<DocumentWrite> writes = [];
        var reference = (await workspace.PersonalReferenceAsync(tenant, person.Id, cancellationToken))?.Value.Reference ?? schedule.Target.Reference;
        if (reference is not null && CheckInQueue.ReminderAt(now, person.Zone()) is { } at)
        {
            var note = CheckInNote.Render(person.Language, CheckInTexts.Set.Get(person.Language, "reminder"), CheckInTexts.Set.Get(person.Language, "button.open"));
            var row = CheckInQueue.Row(tenant, opened.CheckIn, "reminder", reference, note, now, at);
            opened = opened with { CheckIn = opened.CheckIn with { Queued = [.. opened.CheckIn.Queued, row.Id] } };
            writes.Add(row.ToWrite());
        }

        return new ScheduledResult(CheckInCard.Render(view), view.Id, [.. opened.Writes(tenant), .. writes]);
    }
}
