using NodaTime;
using NodaTime.TimeZones;
using PipelineBot.Sales.Calendars;

namespace PipelineBot.Scheduling;

/// <summary>On which local days a schedule runs, and at which instant of such a day.</summary>
public static class ScheduleTimes
{
    /// <summary>Further ahead than any run of holidays; a schedule without a day within it never runs.</summary>
    private const int MostDaysAhead = 400;

    /// <summary>How late a schedule may be that is set for a quiet hour.</summary>
    private static readonly Duration Grace = Duration.FromHours(1);

    private static readonly Duration BeforeGap = Duration.FromMinutes(1);

    /// <summary>
    /// Daylight saving: a local time that is skipped becomes the first instant after the gap, one that happens twice the earlier of the two.
    /// So each local day has exactly one instant.
    /// </summary>
    public static ZoneLocalMappingResolver Resolver { get; } = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>
    /// The instant of a local day; null when that whole day is skipped in the zone. A time in a gap that lasts to the end of its day (Pyongyang, 4 May 2018,
    /// 23:30) becomes the minute before the gap, since after it the day is over.
    /// </summary>
    public static Instant? On(Schedule schedule, LocalDate day)
    {
        var zone = schedule.ZoneOrUtc();
        var moment = day.At(schedule.At).InZone(zone, Resolver);
        if (moment.Date == day)
            return moment.ToInstant();
        var before = zone.MapLocal(day.At(schedule.At)).EarlyInterval.End - BeforeGap;
        return before.InZone(zone).Date == day ? before : null;
    }

    /// <summary>Whether it runs on that local day at all: not stopped, not paused, not run yet, a working day, and one of its weekdays.</summary>
    public static bool RunsOn(Schedule schedule, LocalDate day, WorkCalendar calendar) =>
        !schedule.Stopped
        && !(day < schedule.PausedUntil)
        && !(day <= schedule.LastDay)
        && calendar.IsWorkingDay(day)
        && (schedule.Weekdays.Count == 0 || schedule.Weekdays.Contains(day.DayOfWeek));

    /// <summary>The first instant after <paramref name="after"/> at which it runs; null when there is none within 400 days.</summary>
    public static Instant? NextAfter(Schedule schedule, Instant after, WorkCalendar calendar)
    {
        if (schedule.Stopped)
            return null;
        var first = after.InZone(schedule.ZoneOrUtc()).Date;
        if (schedule.PausedUntil is { } until && until > first)
            first = until;
        for (var ahead = 0; ahead <= MostDaysAhead; ahead++)
        {
            var day = first.PlusDays(ahead);
            if (RunsOn(schedule, day, calendar) && On(schedule, day) is { } at && at > after)
                return at;
        }

        return null;
    }

    /// <summary>The schedule with when it runs next, and when it is looked at next: every local day, since the calendar may change meanwhile.</summary>
    public static Schedule Planned(Schedule schedule, Instant now, WorkCalendar calendar) =>
        schedule with { NextAt = NextAfter(schedule, now, calendar), LookAt = NextAfter(schedule, now, WorkCalendar.EveryDay) };

    /// <summary>
    /// The local day that is due now, or null. What was missed is made up for later the same local day, never on another: nobody wants yesterday's news.
    /// </summary>
    /// <param name="quietFrom">See <see cref="IScheduledJob.QuietFrom"/>.</param>
    public static LocalDate? DueDay(Schedule schedule, Instant now, WorkCalendar calendar, LocalTime? quietFrom)
    {
        var today = now.InZone(schedule.ZoneOrUtc()).Date;
        return schedule.DueAt <= now && RunsOn(schedule, today, calendar) && On(schedule, today) <= now && now < OverAt(schedule, today, quietFrom) ? today : null;
    }

    /// <summary>The instant from which a day's message is not sent any more.</summary>
    public static Instant OverAt(Schedule schedule, LocalDate day, LocalTime? quietFrom)
    {
        var zone = schedule.ZoneOrUtc();
        var midnight = day.PlusDays(1).AtMidnight().InZone(zone, Resolver).ToInstant();
        if (quietFrom is not { } quiet)
            return midnight;
        var over = Instant.Max(day.At(quiet).InZone(zone, Resolver).ToInstant(), (On(schedule, day) ?? midnight) + Grace);
        return Instant.Min(over, midnight);
    }
}
