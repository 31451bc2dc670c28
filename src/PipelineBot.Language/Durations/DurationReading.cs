using NodaTime;

namespace PipelineBot.Language.Durations;

/// <summary>A while a person named, in the units they said it in: two weeks are not fourteen days here, though as long.</summary>
/// <param name="Period">
/// Calendar and clock units. A quarter is three months, half a year six. Half a month is 15 days, half a week 3 days (a week and a
/// half is ten) and half a day 12 hours. Zero when working days are meant.
/// </param>
/// <param name="WorkingDays">Days of the working calendar, 1 to 999; 0 when the period is meant.</param>
public sealed record DurationReading(Period Period, int WorkingDays = 0)
{
    // Twice as long as 999 working days can take where a week has but one.
    private const int MostSteps = 14_000;

    /// <summary>True when it is shorter than a day or has hours beside its days: no whole number of days.</summary>
    public bool HasClockTime => Period.HasTimeComponent;

    /// <summary>
    /// The date this while after another, working days counted from the next day on. Null when the while has hours or minutes, or when
    /// the calendar has too few working days to count.
    /// </summary>
    /// <param name="from">The day it begins on, not counted itself.</param>
    /// <param name="context">Says which days are working days.</param>
    public LocalDate? After(LocalDate from, LanguageContext context)
    {
        if (HasClockTime)
        {
            return null;
        }

        var date = from + Period;
        var left = WorkingDays;
        for (var steps = 0; left > 0; steps++)
        {
            if (steps == MostSteps || date >= LocalDate.MaxIsoValue)
            {
                return null;
            }

            date = date.PlusDays(1);
            left -= context.IsWorkingDay(date) ? 1 : 0;
        }

        return date;
    }
}
