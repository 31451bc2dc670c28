using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Q4, Q1 2027, 2027 Q1, first quarter, 四季度, 第一季度末. Quarters are those of the calendar year.</summary>
internal static class NamedQuarters
{
    private static readonly string[][] Ordinals = [["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th", "final"]];

    /// <param name="upcoming">Without a year: the next such quarter when this year's is over; else this year's.</param>
    public static NamedPeriod? TryRead(string text, int i, LocalDate today, bool upcoming)
    {
        var start = i;
        var year = 0;
        if (Scan.IsDigit(text[i]) && Scan.TryInt(text, i, 4, out year, out var yearEnd) && yearEnd == i + 4 && Resolve.IsYear(year)
            && Scan.SkipSpaces(text, Scan.At(text, yearEnd) == '-' ? yearEnd + 1 : yearEnd) is var q && Scan.At(text, q) == 'q')
        {
            start = q;
        }
        else
        {
            year = 0;
        }

        if (Number(text, start, out var end) is not (var quarter and > 0))
        {
            return null;
        }

        var saysEnd = TakeEnd(text, ref end);
        if (year == 0 && EnglishWords.YearBehind(text, end, out yearEnd) is var said and > 0)
        {
            (year, end) = (said, yearEnd);
            saysEnd |= TakeEnd(text, ref end);
        }

        if (year == 0)
        {
            year = today.Year + (upcoming && quarter * 3 < today.Month ? 1 : 0);
        }

        return NamedPeriod.Of(end, year, (quarter * 3) - 2, 3, saysEnd);
    }

    private static int Number(string text, int i, out int end)
    {
        end = i + 2;
        switch (Scan.At(text, i))
        {
            case 'q':
                return Scan.At(text, i + 1) is var digit and >= '1' and <= '4' && Scan.AtWordEnd(text, end) ? digit - '0' : 0;
            case (>= 'a' and <= 'z') or (>= '0' and <= '9') when English(text, i, out end) is var quarter and > 0:
                return quarter;
            default:
                return Chinese(text, i, out end);
        }
    }

    private static int English(string text, int i, out int end)
    {
        end = i;
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            foreach (var ordinal in Ordinals[quarter - 1])
            {
                if (text[i] == ordinal[0] && Scan.Words(text, i, ordinal) is var word and > 0
                    && Scan.Words(text, Scan.SkipSpaces(text, word), "quarter") is var quarterEnd and > 0)
                {
                    end = quarterEnd;
                    return quarter;
                }
            }
        }

        return 0;
    }

    // 四季 alone are the four seasons.
    private static int Chinese(string text, int i, out int end)
    {
        var ordinal = Scan.At(text, i) == '第';
        if (!ChineseWords.TryInt(text, ordinal ? i + 1 : i, 4, out var quarter, out end) || quarter == 0
            || Scan.At(text, end) != '季' || (!ordinal && Scan.At(text, end + 1) != '度'))
        {
            return 0;
        }

        end += Scan.At(text, end + 1) == '度' ? 2 : 1;
        return quarter;
    }

    private static bool TakeEnd(string text, ref int end)
    {
        if (Scan.At(text, end) is '末' or '底')
        {
            end++;
            return true;
        }

        if (Scan.Words(text, Scan.SkipSpaces(text, end), "end") is var word and > 0)
        {
            end = word;
            return true;
        }

        return false;
    }
}
