using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>Turns what was said (a day, a month, a weekday) into calendar dates.</summary>
internal static class Resolve
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public static readonly DateReading Impossible = new(null, Impossible: true);

    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    public static bool IsMonthDay(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;

    /// <summary>31 November is impossible in every year; 29 February in some.</summary>
    public static DateReading Full(int year, int month, int day) =>
        day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new DateReading(new LocalDate(year, month, day)) : Impossible;

    /// <summary>The nearest such day from today on. 29 February, where the next February has none, is refused rather than put off for years.</summary>
    public static DateReading Yearless(LocalDate today, int month, int day)
    {
        var year = UpcomingYear(today, month);
        var reading = Full(year, month, day);
        return reading.Date < today ? Full(year + 1, month, day) : reading;
    }

    /// <summary>The year of the next such month, the current one included.</summary>
    public static int UpcomingYear(LocalDate today, int month) => today.Year + (month < today.Month ? 1 : 0);

    /// <summary>The 5th: of this month, or of the next month that has such a day once it is past.</summary>
    public static DateReading DayOfMonth(LocalDate today, int day)
    {
        for (var month = today.With(DateAdjusters.StartOfMonth); ; month = month.PlusMonths(1))
        {
            if (day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) && month.PlusDays(day - 1) is var date && date >= today)
            {
                return new DateReading(date);
            }
        }
    }

    /// <summary>The weekday of the calendar week so many weeks from this one.</summary>
    public static LocalDate InWeek(LanguageContext context, int weeks, IsoDayOfWeek day) =>
        WeekStart(context, weeks).PlusDays(((int)day - (int)context.FirstDayOfWeek + 7) % 7);

    /// <summary>A weekend's last day: the Sunday behind the week's Saturday, wherever weeks begin.</summary>
    public static LocalDate WeekendEnd(LanguageContext context, int weeks) => InWeek(context, weeks, IsoDayOfWeek.Saturday).PlusDays(1);

    /// <summary>The Sunday of the weekend that is now or next.</summary>
    public static LocalDate ComingWeekendEnd(LocalDate today) => today.PlusDays(-1).Next(IsoDayOfWeek.Sunday);

    public static LocalDate WeekStart(LanguageContext context, int weeks)
    {
        var into = ((int)context.Today.DayOfWeek - (int)context.FirstDayOfWeek + 7) % 7;
        return context.Today.PlusDays(-into + (7 * weeks));
    }

    public static LocalDate MonthStart(LocalDate today, int months) => today.With(DateAdjusters.StartOfMonth).PlusMonths(months);

    public static LocalDate MonthEnd(LocalDate today, int months) => MonthStart(today, months + 1).PlusDays(-1);

    public static LocalDate QuarterStart(LocalDate today, int quarters) =>
        new LocalDate(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1).PlusMonths(3 * quarters);

    public static LocalDate QuarterEnd(LocalDate today, int quarters) => QuarterStart(today, quarters + 1).PlusDays(-1);

    public static LocalDate YearEnd(LocalDate today, int years) => new(today.Year + years, 12, 31);

    /// <summary>Two figures of a year: of this century, or of the last one when that would be more than fifty years off.</summary>
    public static int TwoFigures(int year, LocalDate today) => 2000 + year - (2000 + year > today.Year + 50 ? 100 : 0);

    /// <summary>The first day of a year's week as ISO 8601 counts them: the first one holds the year's first Thursday.</summary>
    public static LocalDate IsoWeekStart(int year, int week) => new LocalDate(year, 1, 4).PlusDays(1).Previous(IsoDayOfWeek.Monday).PlusWeeks(week - 1);

    /// <summary>Unit: d, w, m, q or y. Adding months keeps to the month's last day (31 January + 1 month = 28 February).</summary>
    public static LocalDate Plus(LocalDate today, char unit, int count) => unit switch
    {
        'd' => today.PlusDays(count),
        'w' => today.PlusWeeks(count),
        'm' => today.PlusMonths(count),
        'q' => today.PlusMonths(3 * count),
        _ => today.PlusYears(count),
    };
}
