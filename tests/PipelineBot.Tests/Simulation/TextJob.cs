using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.Scheduling;

namespace PipelineBot.Tests.Simulation;

/// <summary>Says whose schedule it is and which day.</summary>
internal sealed class TextJob(string kind, LocalTime? quietFrom) : IScheduledJob
{
    public string Kind => kind;

    public LocalTime? QuietFrom => quietFrom;

    public ValueTask<ScheduledResult> RenderAsync(Schedule schedule, LocalDate day, CancellationToken cancellationToken)
    {
        var name = schedule.Target.PersonId.Length > 0 ? schedule.Target.PersonId : schedule.Target.ConversationId;
        var subject = int.Parse(name.AsSpan(name.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture);
        return ValueTask.FromResult(new ScheduledResult(OutboundActivity.Message(Ledger.TextOf(subject, day)), "", []));
    }
}
