using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// 3月以前 ends and 3月以后 begins outside March; 12月5日前 and 截至3月 end, 3月起, 自3月以来 begin with the last and the first day of what was said.
/// </summary>
internal static class ChineseOpenRanges
{
    private static readonly string[] Before = ["以前", "之前", "前"];
    private static readonly string[] After = ["以后", "之后", "后", "以後"];
    private static readonly string[] Since = ["起", "开始", "以来", "起始", "及以后", "及之后", "来"];
    private static readonly string[] Until = ["为止", "止", "及以前", "及之前"];

    /// <summary>What the words behind a day or a stretch make of it.</summary>
    /// <param name="from">从 stood before: only a beginning is then one.</param>
    public static RangeCandidate? TryRead(string text, ChineseEndpoint said, LanguageContext context, bool from)
    {
        var i = Scan.SkipSpaces(text, said.End);
        if (Suffix(text, i, Since) is var since and > 0)
        {
            // 三月以来 is past, 三月起 to come.
            var begun = text[since - 1] == '来' ? said.Loose(context).Latest(context, context.Today) ?? said : said;
            return RangeCandidate.Of(since, begun.First, null, said.Confidence);
        }

        if (Suffix(text, i, After) is var after and > 0)
        {
            return from || Upto(text, after, context) is not { } last ? RangeCandidate.Of(after, said.Last.PlusDays(1), null, said.Confidence)
                : last.Range.End > said.Last ? last with { Range = last.Range with { Start = said.Last.PlusDays(1) } }
                : null;
        }

        return from ? null : Ending(text, said);
    }

    /// <summary>截至12月5日, 到3月为止.</summary>
    public static RangeCandidate? UntilDay(string text, int i, LanguageContext context)
    {
        var certain = Scan.LongestOf(text, i, ["截至", "截止", "截止到", "截止至", "截至到", "直到", "直至"]);
        var start = certain > 0 ? certain : Scan.At(text, i) == '到' ? i + 1 : -1;
        if (start < 0 || ChineseEndpoint.TryRead(text, Scan.SkipSpaces(text, start), context) is not { } said)
        {
            return null;
        }

        var end = Suffix(text, said.End, Until);
        return end > 0 ? RangeCandidate.Of(end, null, said.Last, said.Confidence)
            : certain < 0 ? null
            : Ending(text, said) ?? RangeCandidate.Of(said.End, null, said.Last, said.Confidence);
    }

    private static RangeCandidate? Ending(string text, ChineseEndpoint said)
    {
        var i = Scan.SkipSpaces(text, said.End);
        if (Suffix(text, i, Before) is var before and > 0)
        {
            // "By" a day includes it.
            var by = said.First == said.Last && before == i + 1;
            return RangeCandidate.Of(before, null, by ? said.Last : said.First.PlusDays(-1), said.Confidence);
        }

        return Suffix(text, i, Until) is var until and > 0 ? RangeCandidate.Of(until, null, said.Last, said.Confidence) : null;
    }

    // 2010年之后2018年之前.
    private static RangeCandidate? Upto(string text, int i, LanguageContext context)
    {
        i = Scan.At(text, i) is ',' or '、' or ' ' ? Scan.SkipSpaces(text, i + 1) : i;
        return ChineseEndpoint.TryRead(text, i, context) is { } said ? Ending(text, said) : null;
    }

    private static int Suffix(string text, int i, string[] words)
    {
        var end = Scan.LongestOf(text, i, words);
        if (end != i + 1)
        {
            return end;
        }

        // One character alone may begin another word: 起草, 前三天, 后台.
        var next = Scan.At(text, end);
        var another = text[i] switch
        {
            '起' => next is '草' or '诉' or '飞' or '运' or '步' or '点' or '码' or '初' or '租' or '拟' or '名',
            '来' => next is '电' or '访' or '函' or '看' or '做' or '谈' or '我' or '签' or '不' or '了' or '开' or '见' or '拜' or '公' or '参',
            '止' => next is '损' or '步',
            _ => next is '后' or '前' or '面' or '端' or '台' or '期' or '提' or '者' or '续' or '来' or '天' or '年' or '日' or '景' or '勤' or '半' or '几' or '置' or '往'
                || Scan.IsDigit(next) || ChineseDigits.IsNumeral(next),
        };
        return another ? -1 : end;
    }
}
