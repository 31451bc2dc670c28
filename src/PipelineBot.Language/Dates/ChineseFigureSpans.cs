using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Stretches whose sides are figures with less than a date's words: 3-5月, 12/1-12/5, 2024-2026年.</summary>
internal static class ChineseFigureSpans
{
    /// <summary>3-5月, 4到6号: the first side leaves its unit to the second.</summary>
    public static RangeCandidate? OfNumbers(string text, int i, LanguageContext context)
    {
        if (!ChineseStarts.IsNumber(Scan.At(text, i)) || Scan.At(text, i - 1) is '-' or '/' or '.' or ':' or '第' or '~'
            || !ChineseWords.TryInt(text, i, 31, out var number, out var end) || number == 0
            || ChineseSpans.Joint(text, end, out var needsBetween) is not (var start and > 0) || needsBetween
            || !ChineseStarts.IsNumber(Scan.At(text, start))
            || ChineseEndpoint.TryRead(text, start, context)?.Loose(context) is not { Floats: Floating.Month or Floating.Year } last
            || !ChineseWords.TryInt(text, start, 31, out _, out var unit))
        {
            return null;
        }

        // 3到5月2日 is no stretch of months.
        var word = Scan.At(text, Scan.SkipSpaces(text, unit));
        var said = (word, last.IsDay, last.Floats) switch
        {
            ('月', false, _) => FormattableString.Invariant($"{number}月"),
            ('日' or '号', true, Floating.Month) => FormattableString.Invariant($"{number}号"),
            _ => null,
        };
        return said is not null && ChineseEndpoint.TryRead(said, 0, context) is { } first && first.End == said.Length
            ? ChineseSpans.Place(first.Loose(context), last, last.End, context)
            : null;
    }

    /// <summary>从2016到2018, 1995-1997年: two bare years.</summary>
    /// <param name="surely">从 stood before; else they must be years by their size or the 年 behind them.</param>
    public static RangeCandidate? OfYears(string text, int i, bool surely)
    {
        if (Year(text, i) is not (var first and > 0) || ChineseSpans.Joint(text, i + 4, out var needsBetween) is not (var start and > 0)
            || Year(text, start) is not (var last and > 0) || last < first)
        {
            return null;
        }

        var end = Scan.SkipSpaces(text, start + 4);
        var named = Scan.At(text, end) == '年' && Scan.At(text, end + 1) is not ('底' or '末' or '初' or '前' or '后') && !Scan.IsDigit(Scan.At(text, end + 1));
        end = named ? end + 1 : start + 4;
        var closed = ChineseSpans.Between(text, end);
        var plausible = first >= 1980 && last <= 2080 && (closed > end || Scan.At(text, end) is '\0' or ' ' or ',' or '。' or '.' or '?' or '!' or '的' or ')');
        return (surely || named || plausible) && (!needsBetween || closed > end)
            ? RangeCandidate.Of(closed, new LocalDate(first, 1, 1), new LocalDate(last, 12, 31), 0.95)
            : null;
    }

    /// <summary>12/1-12/5: a dash is no end of a numeric date elsewhere.</summary>
    public static RangeCandidate? OfNumerics(string text, int i, LanguageContext context)
    {
        var dash = NumericEnd(text, i);
        if (dash - i is < 3 or > 10 || Scan.At(text, dash) is not ('-' or '~') || Scan.At(text, i - 1) is '-' or '/' or '.')
        {
            return null;
        }

        var end = NumericEnd(text, dash + 1);
        return end - dash is > 3 and < 12 && Scan.AtWordEnd(text, end) && Scan.At(text, end) is not ('-' or '%')
            && Numeric(text[i..dash], context) is { } first && Numeric(text[(dash + 1)..end], context) is { } last
            ? ChineseSpans.Place(first, last, end, context)
            : null;
    }

    private static int NumericEnd(string text, int i)
    {
        while (Scan.IsDigit(Scan.At(text, i)) || Scan.At(text, i) is '/' or '.')
        {
            i++;
        }

        return i;
    }

    private static ChineseEndpoint? Numeric(string said, LanguageContext context) =>
        NumericDates.TryRead(said, 0, context, whole: false)?.End == said.Length ? ChineseEndpoint.TryRead(said, 0, context)?.Loose(context) : null;

    private static int Year(string text, int i) =>
        Scan.TryInt(text, i, 4, out var year, out var end) && end == i + 4 && Scan.AtWordEnd(text, end) && Resolve.IsYear(year) ? year : 0;
}
