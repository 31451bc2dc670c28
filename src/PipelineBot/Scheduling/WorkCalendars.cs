using PipelineBot.Sales.Calendars;
using PipelineBot.Storage;

namespace PipelineBot.Scheduling;

/// <summary>The calendar a schedule runs by. It is the tenant's directory that knows, so a change that was committed counts at once.</summary>
public sealed class WorkCalendars(TenantDirectories? directories)
{
    /// <summary>Without any tenant: only what a schedule itself names, else Monday to Friday.</summary>
    public static WorkCalendars BuiltIn { get; } = new(null);

    /// <summary>The one the schedule names, else that of the team of whom it is about; in a check-in's the person's leave is free too.</summary>
    public async ValueTask<WorkCalendar> OfAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        if (directories is null)
            return BuiltInCalendars.Find(schedule.Calendar) ?? WorkCalendar.Default;

        var directory = await directories.GetAsync(schedule.Tenant, cancellationToken);
        var calendar = directory.Calendars.Find(schedule.Calendar) ?? directory.CalendarOf(schedule.ScopePersonId);
        return schedule.Kind == Schedule.CheckIn && directory.Organisation.Find(schedule.ScopePersonId) is { Absences: { Count: > 0 } leave }
            ? calendar with { Leave = leave }
            : calendar;
    }
}
