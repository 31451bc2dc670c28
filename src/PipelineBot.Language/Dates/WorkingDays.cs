using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>Counts the days that <see cref="LanguageContext.IsWorkingDay"/> calls working days.</summary>
internal static class WorkingDays
{
    /// <summary>The so-manieth working day after today; before it when the count is negative. A calendar with no working days is given up on.</summary>
    public static LocalDate Plus(LanguageContext context, int count)
    {
        var (day, step) = (context.Today, Math.Sign(count));
        for (var looked = 0; count != 0 && looked < (7 * Math.Abs(count)) + 366; looked++)
        {
            day = day.PlusDays(step);
            count -= context.IsWorkingDay(day) ? step : 0;
        }

        return day;
    }

    /// <summary>The so-manieth working day of a period, counted from its end when negative; null when it has none.</summary>
    public static LocalDate? Of(LanguageContext context, LocalDate first, LocalDate last, int nth)
    {
        var (day, step) = nth > 0 ? (first, 1) : (last, -1);
        for (; day >= first && day <= last; day = day.PlusDays(step))
        {
            nth -= context.IsWorkingDay(day) ? step : 0;
            if (nth == 0)
            {
                return day;
            }
        }

        return null;
    }
}
