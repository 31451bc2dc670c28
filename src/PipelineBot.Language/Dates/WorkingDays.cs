using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>Counts the days that <see cref="LanguageContext.IsWorkingDay"/> calls working days.</summary>
internal static class WorkingDays
{
    private const int MostDays = 3000;

    /// <summary>The so-manieth working day after a day, before it when the count is negative; the day itself is not counted. Gives up where nobody works for years.</summary>
    public static LocalDate Plus(LanguageContext context, LocalDate day, int count)
    {
        var step = Math.Sign(count);
        for (var looked = 0; count != 0 && looked < MostDays; looked++)
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
