using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>冬至, 夏至, 立春 and their like: days of the sun's year people set dates by. 大雪 and 小雪 are weather as often, and left out.</summary>
internal static class ChineseSolarTerms
{
    /// <summary>Their names, two characters each.</summary>
    public const string Names = "冬至夏至立春立夏立秋立冬春分秋分大寒小寒";

    // The month, and where in it the term falls in the year 2000; good for this century.
    private static readonly (int Month, double Base)[] Days =
        [(12, 21.94), (6, 21.37), (2, 3.87), (5, 5.52), (8, 7.5), (11, 7.438), (3, 20.646), (9, 23.042), (1, 20.12), (1, 5.4055)];

    /// <summary>The next such day from today on; null where none is named.</summary>
    public static LocalDate? Next(string text, int i, LocalDate today)
    {
        for (var term = 0; term < Days.Length; term++)
        {
            if (Names[2 * term] == text[i] && Names[(2 * term) + 1] == Scan.At(text, i + 1))
            {
                return Of(today.Year, Days[term]) is var date && date >= today ? date : Of(today.Year + 1, Days[term]);
            }
        }

        return null;
    }

    private static LocalDate Of(int year, (int Month, double Base) term)
    {
        var since = year - 2000;
        return new LocalDate(year, term.Month, (int)((since * 0.2422) + term.Base) - ((term.Month < 3 ? since - 1 : since) / 4));
    }
}
