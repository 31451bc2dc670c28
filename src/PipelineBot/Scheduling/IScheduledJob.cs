using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Scheduling;

/// <summary>What a kind of schedule sends. Called again after a conflict, so it only reads and returns.</summary>
public interface IScheduledJob
{
    string Kind { get; }

    /// <summary>
    /// The local time from which nobody is disturbed any more: what was missed before is not made up for then. Null: until the day is over. A schedule's own time
    /// may be later; it then has an hour.
    /// </summary>
    LocalTime? QuietFrom => null;

    /// <param name="day">The local day in the schedule's zone that is due.</param>
    ValueTask<ScheduledResult> RenderAsync(Schedule schedule, LocalDate day, CancellationToken cancellationToken);
}

/// <summary>What one run sends and stores, in one commit with the claim of the day.</summary>
/// <param name="Activity">Null when there is nothing to send today; the day counts as done all the same.</param>
/// <param name="About">Given back to the <see cref="Outbox.IOutboxListener"/> of the kind once the message was sent.</param>
/// <param name="Writes">Stored with it: the snapshot.</param>
public sealed record ScheduledResult(OutboundActivity? Activity, string About, IReadOnlyList<DocumentWrite> Writes)
{
    public static ScheduledResult Nothing { get; } = new(null, "", []);
}
