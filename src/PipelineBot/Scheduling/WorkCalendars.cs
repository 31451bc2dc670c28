using PipelineBot.Sales.Calendars;

namespace PipelineBot.Scheduling;

/// <summary>The calendars schedules may name.</summary>
public sealed class WorkCalendars(IEnumerable<WorkCalendar> calendars)
{
    private readonly Dictionary<string, WorkCalendar> byId = calendars.ToDictionary(c => c.Id, StringComparer.Ordinal);

    public static WorkCalendars BuiltIn { get; } = new([WorkCalendar.Default]);

    /// <summary>The default one when there is none of that id.</summary>
    public WorkCalendar Of(string id) => byId.GetValueOrDefault(id) ?? WorkCalendar.Default;
}
