using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// 上旬 to the 10th, 中旬 to the 20th, 下旬 the rest; 月初, 月中 and 月末 the same, roughly; 上半月; 上半年, 前三季度, 年初 (January to March),
/// 年中 (June, July) and 年末 (October to December).
/// </summary>
internal static class ChineseMonthParts
{
    /// <summary>A part of a month said by its number, of this month, or of the year.</summary>
    public static ChinesePeriod? TryRead(string text, int i, LocalDate today)
    {
        if (ChineseStarts.IsNumber(Scan.At(text, i)) || Scan.At(text, i) == '元')
        {
            return ChineseWords.TryMonth(text, i, out var month, out var end) && !ChineseDigits.IsNumeral(Scan.At(text, i - 1))
                ? Part(text, end, new LocalDate(Resolve.UpcomingYear(today, month), month, 1))
                : null;
        }

        if (Scan.At(text, i) == '年' && !Scan.IsDigit(Scan.At(text, i - 1)) && !ChineseDigits.IsNumeral(Scan.At(text, i - 1)))
        {
            return OfYear(text, i + 1, today.Year);
        }

        return OfYear(text, i, today.Year) ?? Bare(text, i, today);
    }

    /// <summary>What stands behind 月: 初, 上旬, 份的下旬.</summary>
    public static ChinesePeriod? Part(string text, int i, LocalDate month)
    {
        i = Scan.At(text, i) == '份' ? i + 1 : i;
        i = Scan.At(text, i) == '的' ? i + 1 : i;
        var (first, last, end, confidence) = (Scan.At(text, i), Scan.At(text, i + 1)) switch
        {
            ('上', '旬') => (1, 10, i + 2, 0.95),
            ('中', '旬') => (11, 20, i + 2, 0.95),
            ('下', '旬') => (21, 31, i + 2, 0.95),
            ('上' or '前', '半') when Scan.At(text, i + 2) == '月' => (1, 15, i + 3, 0.95),
            ('下' or '后', '半') when Scan.At(text, i + 2) == '月' => (16, 31, i + 3, 0.95),
            ('初', _) when ChineseWords.IsRoughDay(text, i) => (1, 10, i + 1, ChinesePeriod.Rough),
            ('中', _) when ChineseWords.IsRoughDay(text, i) => (11, 20, i + 1, ChinesePeriod.Rough),
            ('末', _) => (21, 31, i + 1, ChinesePeriod.Rough),
            _ => (0, 0, 0, 0),
        };
        return first == 0 ? null : new ChinesePeriod(end, month.PlusDays(first - 1), last > 30 ? month.With(DateAdjusters.EndOfMonth) : month.PlusDays(last - 1), confidence);
    }

    /// <summary>What stands behind a year: 上半年, 前三季度, 前两个月, 初, 年初.</summary>
    public static ChinesePeriod? OfYear(string text, int i, int year)
    {
        var named = Scan.At(text, i) == '年' && i > 0 && text[i - 1] == '年' ? i + 1 : i;
        if (i > 0 && text[named - 1] == '年')
        {
            var (from, to) = Scan.At(text, named) switch
            {
                '初' when ChineseWords.IsRoughDay(text, named) => (1, 3),
                '中' when ChineseWords.IsRoughDay(text, named) => (6, 7),
                '末' => (10, 12),
                '内' when Scan.At(text, named + 1) is not ('部' or '容') => (1, 12),
                _ => (0, 0),
            };
            if (from > 0)
            {
                return Months(named + 1, year, from, to, to - from > 3 ? 0.95 : ChinesePeriod.Rough);
            }
        }

        var later = Scan.At(text, i) is '下' or '后';
        if (Scan.At(text, i) is not ('上' or '前' or '下' or '后'))
        {
            return null;
        }

        if (Scan.StartsWith(text, i + 1, "半年"))
        {
            return Months(i + 3, year, later ? 7 : 1, later ? 12 : 6);
        }

        if (text[i] is not ('前' or '后') || !ChineseWords.TryInt(text, i + 1, 11, out var count, out var end) || count == 0)
        {
            return null;
        }

        if (count < 4 && Scan.At(text, end) == '季' && Scan.At(text, end + 1) == '度')
        {
            return Months(end + 2, year, later ? 13 - (3 * count) : 1, later ? 12 : 3 * count);
        }

        // Only of a year that was said: 前三个月 alone are the last three.
        return i > 0 && text[i - 1] is '年' or '的' or '度' && Scan.At(text, end) == '个' && Scan.At(text, end + 1) == '月'
            ? Months(end + 2, year, later ? 13 - count : 1, later ? 12 : count)
            : null;
    }

    // 月初, 上旬, 下半月: of this month, or of the next once it is over.
    private static ChinesePeriod? Bare(string text, int i, LocalDate today)
    {
        var c = Scan.At(text, i);
        var counted = Scan.IsDigit(Scan.At(text, i - 1)) || ChineseDigits.IsNumeral(Scan.At(text, i - 1)) || Scan.At(text, i - 1) is '个' or '每' or '半';
        if (counted || (c != '月' && !(c is '上' or '中' or '下' && (Scan.At(text, i + 1) == '旬' || (Scan.At(text, i + 1) == '半' && Scan.At(text, i + 2) == '月')))))
        {
            return null;
        }

        var at = c == '月' ? i + 1 : i;
        return c == '月' && Scan.At(text, at) == '内' ? new ChinesePeriod(at + 1, Resolve.MonthStart(today, 0), Resolve.MonthEnd(today, 0))
            : Part(text, at, Resolve.MonthStart(today, 0)) is { } part && part.Last >= today ? part
            : Part(text, at, Resolve.MonthStart(today, 1));
    }

    private static ChinesePeriod Months(int end, int year, int from, int to, double confidence = 0.95) =>
        new(end, new LocalDate(year, from, 1), new LocalDate(year, to, 1).With(DateAdjusters.EndOfMonth), confidence);
}
