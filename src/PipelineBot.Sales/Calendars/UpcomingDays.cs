using NodaTime;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Calendars;

/// <summary>What there is to say about the free days of a calendar.</summary>
public static class UpcomingDays
{
    private static readonly LocalizedText Nameless = new("", "");

    /// <summary>
    /// The next holidays that are not over on <paramref name="from"/>, in order; days of one name that follow each other are one. A day that is
    /// both a holiday and a make-up workday is worked, and so not among them.
    /// </summary>
    /// <param name="most">How many to give at most.</param>
    public static IReadOnlyList<HolidayRun> NextHolidays(this WorkCalendar calendar, LocalDate from, int most)
    {
        var runs = new List<HolidayRun>();
        foreach (var day in calendar.Holidays.Where(d => !calendar.MakeUpWorkdays.Contains(d)).Distinct().Order())
        {
            var name = calendar.DayNames.GetValueOrDefault(day, Nameless);
            if (runs is [.., var last] && last.To.PlusDays(1) == day && last.Name == name)
                runs[^1] = last with { To = day };
            else
                runs.Add(new HolidayRun(day, day, name));
        }

        return [.. runs.Where(run => run.To >= from).Take(most)];
    }

    /// <summary>The first make-up workday on <paramref name="from"/> or later; null when none is known.</summary>
    public static CalendarDay? NextMakeUpWorkday(this WorkCalendar calendar, LocalDate from)
    {
        var next = calendar.MakeUpWorkdays.Where(d => d >= from).Order().Cast<LocalDate?>().FirstOrDefault();
        return next is { } day ? new CalendarDay(day, CalendarDayKind.Workday, calendar.DayNames.GetValueOrDefault(day, Nameless)) : null;
    }

    /// <summary>The years from <paramref name="first"/> to <paramref name="last"/>, both included, of which it knows no holiday; none for a calendar that has no holidays at all.</summary>
    public static IReadOnlyList<int> YearsWithoutHolidays(this WorkCalendar calendar, int first, int last) => calendar.Holidays.Count == 0
        ? []
        : [.. Enumerable.Range(first, last - first + 1).Where(year => calendar.Holidays.All(d => d.Year != year))];
}
