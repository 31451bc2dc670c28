using NodaTime;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// From one day or stretch to another, both included: 3月5日到月底, 1月4日-22日, 周一至周五, 3月和5月之间, 2016年到2018年, 3-5月. Of days without a
/// year, a month or a week the stretch that is now or comes next.
/// </summary>
internal static class ChineseSpans
{
    public static RangeCandidate? TryRead(string text, ChineseEndpoint first, LanguageContext context)
    {
        // 3月5日起至月底止.
        var from = Scan.At(text, first.End) == '起' && Scan.At(text, first.End + 1) is '到' or '至' or '直' ? first.End + 1 : first.End;
        var start = Joint(text, from, out var needsBetween);
        if (start < 0)
        {
            return null;
        }

        first = first.Loose(context);
        if (Now(text, start) is var now and > 0)
        {
            return first.Latest(context, context.Today) is { } begun ? Of(now, begun.First, context.Today, first.Confidence) : null;
        }

        if (ChineseEndpoint.TryRead(text, start, context) is not { } last)
        {
            return null;
        }

        var end = Between(text, last.End);
        return needsBetween && (end == last.End || text[end - 1] == '止') ? null : Place(first, last.Loose(context), end, context);
    }

    /// <summary>3-5月, 4到6号: the first side leaves its unit to the second.</summary>
    public static RangeCandidate? OfNumbers(string text, int i, LanguageContext context)
    {
        if (!(Scan.IsDigit(Scan.At(text, i)) || ChineseDigits.IsNumeral(Scan.At(text, i))) || Scan.At(text, i - 1) is '-' or '/' or '.' or ':' or '第' or '~'
            || !ChineseWords.TryInt(text, i, 31, out var number, out var end) || number == 0
            || Joint(text, end, out var needsBetween) is not (var start and > 0) || needsBetween
            || !(Scan.IsDigit(Scan.At(text, start)) || ChineseDigits.IsNumeral(Scan.At(text, start)))
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
            ? Place(first.Loose(context), last, last.End, context)
            : null;
    }

    /// <summary>从2016到2018, 1995-1997年: two bare years.</summary>
    /// <param name="surely">从 stood before; else they must be years by their size or the 年 behind them.</param>
    public static RangeCandidate? OfYears(string text, int i, bool surely)
    {
        if (Year(text, i) is not (var first and > 0) || Joint(text, i + 4, out var needsBetween) is not (var start and > 0)
            || Year(text, start) is not (var last and > 0) || last < first)
        {
            return null;
        }

        var end = Scan.SkipSpaces(text, start + 4);
        var named = Scan.At(text, end) == '年' && Scan.At(text, end + 1) is not ('底' or '末' or '初' or '前' or '后') && !Scan.IsDigit(Scan.At(text, end + 1));
        end = named ? end + 1 : start + 4;
        var closed = Between(text, end);
        var plausible = first >= 1980 && last <= 2080 && (closed > end || Scan.At(text, end) is '\0' or ' ' or ',' or '。' or '.' or '?' or '!' or '的' or ')');
        return (surely || named || plausible) && (!needsBetween || closed > end)
            ? Of(closed, new LocalDate(first, 1, 1), new LocalDate(last, 12, 31), 0.95)
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
            ? Place(first, last, end, context)
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

    private static RangeCandidate? Place(ChineseEndpoint first, ChineseEndpoint last, int end, LanguageContext context)
    {
        var confidence = Math.Min(first.Confidence, last.Confidence);
        if (last.Floats == Floating.No)
        {
            return first.Latest(context, last.Last) is { } begun && begun.First <= last.Last ? Of(end, begun.First, last.Last, confidence) : null;
        }

        for (var count = -1; count <= 1; count++)
        {
            if (first.Later(context, count) is { } begin && last.From(context, begin.First) is { } finish && begin.First <= finish.Last
                && (finish.Last >= context.Today || first.Floats == Floating.No))
            {
                return Of(end, begin.First, finish.Last, confidence);
            }
        }

        return null;
    }

    private static RangeCandidate Of(int end, LocalDate first, LocalDate last, double confidence) => RangeCandidate.Of(end, first, last, confidence);

    private static int Joint(string text, int i, out bool needsBetween)
    {
        i = Scan.SkipSpaces(text, i);
        var c = Scan.At(text, i);
        needsBetween = c is '和' or '与' or '跟' or '及';
        return c switch
        {
            '到' when Scan.At(text, i + 1) is '期' or '了' or '位' or '达' or '货' => -1,
            '至' when Scan.At(text, i + 1) is '少' or '多' => -1,
            '直' when Scan.At(text, i + 1) is '到' or '至' => Scan.SkipSpaces(text, i + 2),
            '—' when Scan.At(text, i + 1) == '—' => Scan.SkipSpaces(text, i + 2),
            '到' or '至' or '-' or '–' or '—' or '~' or '〜' or '和' or '与' or '跟' or '及' => Scan.SkipSpaces(text, i + 1),
            _ => -1,
        };
    }

    private static int Between(string text, int i)
    {
        var at = Scan.SkipSpaces(text, i);
        at = Scan.At(text, at) == '的' ? at + 1 : at;
        return Scan.StartsWith(text, at, "为止") ? at + 2 : Scan.At(text, at) == '止' && Scan.At(text, at + 1) is not ('损' or '步') ? at + 1
            : Scan.StartsWith(text, at, "之间") || Scan.StartsWith(text, at, "期间") ? at + 2
            : Scan.At(text, at) == '间' && Scan.At(text, at + 1) is not ('隔' or '接') ? at + 1
            : i;
    }

    /// <summary>从现在, 即日: today.</summary>
    public static ChineseEndpoint? FromNow(string text, int i, LanguageContext context) => Now(text, i) is var end and > 0
        ? new ChineseEndpoint(text, i, end, context.Today, context.Today, Floating.No, IsDay: true, 0.95)
        : null;

    private static int Now(string text, int i) => Scan.LongestOf(text, i, ["现在", "目前", "如今", "此刻", "即日", "今"]) is var end and > 0
        && !(text[end - 1] == '今' && Scan.At(text, end) is '天' or '日' or '年' or '晚' or '后' or '明') ? end : -1;

    private static int Year(string text, int i) =>
        Scan.TryInt(text, i, 4, out var year, out var end) && end == i + 4 && Scan.AtWordEnd(text, end) && Resolve.IsYear(year) ? year : 0;
}
