using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// From one day or stretch to another, both included: 3月5日到月底, 1月4日-22日, 周一至周五, 3月和5月之间, 2016年到2018年. Of days without a
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

    /// <summary>Both sides in their order, the floating ones moved to where the stretch is now or comes next; null when they cannot be.</summary>
    public static RangeCandidate? Place(ChineseEndpoint first, ChineseEndpoint last, int end, LanguageContext context)
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

    /// <summary>Where the other side begins, or -1. Of 3月和5月 only 之间 makes a stretch.</summary>
    public static int Joint(string text, int i, out bool needsBetween)
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

    /// <summary>Behind 之间, 期间, 为止; or <paramref name="i"/> itself.</summary>
    public static int Between(string text, int i)
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
}
