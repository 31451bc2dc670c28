using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using PipelineBot.Calendars;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Data.Importing.Calendars;

/// <summary>
/// The days of an iCalendar event. All-day events are holidays, on each of their days; one whose title says that it is worked (补班, 上班, make-up workday)
/// is a make-up workday. Repeated ones are expanded over this year and the next three.
/// </summary>
internal sealed class IcsDays
{
    private const int YearsAhead = 3;
    private const int LongestStretch = 60;
    private const int MostOccurrences = 400;
    private static readonly string[] WorkdayWords = ["补班", "補班", "上班", "调休上班", "调班", "（班）", "(班)", "补课", "make-up", "makeup", "make up", "working day", "workday", "work day"];
    private static readonly string[] HourlyRules = ["SECONDLY", "MINUTELY", "HOURLY", "BYSECOND", "BYMINUTE", "BYHOUR"];

    private readonly LocalDate first;
    private readonly LocalDate last;

    public IcsDays(LocalDate today)
    {
        first = new LocalDate(today.Year, 1, 1);
        last = new LocalDate(today.Year + YearsAhead, 12, 31);
    }

    public string Span => $"{first.Year} to {last.Year}";

    /// <summary>The days within the span, or why there are none; no days and no problem when the event lies outside of it.</summary>
    public (IReadOnlyList<ImportedDay> Days, string? Problem) Of(IcsEvent block)
    {
        if (block.Lines.Any(line => line.StartsWith("RRULE", StringComparison.OrdinalIgnoreCase) && HourlyRules.Any(rule => line.Contains(rule, StringComparison.OrdinalIgnoreCase))))
            return ([], "it repeats by the hour");
        try
        {
            var calendar = Calendar.Load(string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PipelineBot//import//EN", .. block.Lines, "END:VCALENDAR"]));
            if (calendar is not { Events.Count: > 0 })
                return ([], "no event could be read");
            if (calendar.Events.Select(Unusable).FirstOrDefault(problem => problem is not null) is { } problem)
                return ([], problem);
            return (Expand(calendar), null);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return ([], $"it cannot be read: {Cells.Shown(CleanText.Of(e.Message))}");
        }
    }

    private static string? Unusable(CalendarEvent happening)
    {
        if (happening.DtStart is not { Year: >= 1900 and <= 2200 } start)
            return "it has no start, or not one between 1900 and 2200";
        var end = happening.DtEnd;
        var wholeDays = happening.IsAllDay || (AtMidnight(start) && end is not null && AtMidnight(end) && end.Date > start.Date);
        return wholeDays ? null : "it is not an all-day event";
    }

    private static bool AtMidnight(CalDateTime moment) => moment is { Hour: 0, Minute: 0, Second: 0 };

    private List<ImportedDay> Expand(Calendar calendar)
    {
        var days = new List<ImportedDay>();
        var from = first.PlusDays(-LongestStretch);
        var occurrences = calendar.GetOccurrences<CalendarEvent>(new CalDateTime(from.Year, from.Month, from.Day), new EvaluationOptions { MaxUnmatchedIncrementsLimit = 1000 });
        foreach (var occurrence in occurrences.TakeWhile(o => Day(o.Period.StartTime) <= last).Take(MostOccurrences))
        {
            if (occurrence.Source is not CalendarEvent happening || "CANCELLED".Equals(happening.Status, StringComparison.OrdinalIgnoreCase))
                continue;
            var start = Day(occurrence.Period.StartTime);
            // The end of an event is the first moment after it.
            var end = occurrence.Period.EffectiveEndTime is { } after && Day(after) > start ? Day(after).PlusDays(-1) : start;
            var name = CleanText.Of(happening.Summary ?? "");
            if (name.Length > TextLimits.Short)
                name = name[..TextLimits.Short];
            var kind = WorkdayWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? CalendarDayKind.Workday : CalendarDayKind.Holiday;
            for (var day = start; day <= LocalDate.Min(end, start.PlusDays(LongestStretch - 1)); day = day.PlusDays(1))
            {
                if (day >= first && day <= last)
                    days.Add(new ImportedDay(day, kind, name));
            }
        }

        return days;
    }

    private static LocalDate Day(CalDateTime moment) => new(moment.Year, moment.Month, moment.Day);
}
