using NodaTime;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.CheckIns;

/// <summary>A person's schedule of check-ins: one a person, in their own chat, at their local time.</summary>
public sealed class CheckInSchedules(Schedules schedules)
{
    public ValueTask<Document<Schedule>?> OfAsync(string tenant, string personId, CancellationToken cancellationToken) =>
        schedules.FindAsync(tenant, CheckInQueue.Kind, ScheduleTarget.Person(personId), cancellationToken);

    public Schedule Planned(Schedule schedule, Instant now) => schedules.Planned(schedule, now);
}
