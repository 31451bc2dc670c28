using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Whether 12.18 or 12-18 is a month and a day: a date word stands before it and no word of money, an amount that is one already, or what happens
/// on a day follows. Money and dates ask the same, so that no figure is both.
/// </summary>
internal static class JottedDates
{
    // Nobody looks further back for what a figure means.
    private const int Reach = 28;

    private static readonly HashSet<string> DateWords = new(
        ("on by until till before close closes closing closed date dates due deadline eta ddl sign signs signing signed signature push pushed pushes postpone postponed delay"
        + " delayed defer deferred reschedule rescheduled slip slips slipped move moved moves shift shifted extend extended am bis vom"
        + " closedate cd closure expected expects expecting forecast target targeting lands land landing decision demo workshop meeting review kickoff visit pilot poc proposal training call golive").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> MoneyWords = new(
        ("amount amt price value worth budget raise raised increase increased reduce reduced cut lower lowered discount quote quoted total cost costs rate version v ver grew"
        + " up down off at for payment percent usd eur gbp cny rmb hkd sgd").Split(' '),
        StringComparer.Ordinal);

    private static readonly string[] ChineseDateWords =
        ["期", "日子", "时间", "成交", "签", "预计", "推迟", "推到", "推后", "延", "提前", "提早", "关单", "截止", "挪到", "改期", "拖到", "定在", "最晚", "最迟", "下单", "落地", "移到", "顺", "演示", "评审", "拜访", "验收", "汇报", "培训", "试点", "调研", "审批", "评审会", "启动会"];

    private static readonly string[] ChineseMoneyWords =
        ["金额", "价", "额", "涨", "降", "钱", "预算", "报", "折", "版", "元", "块", "加到", "减", "砍", "款", "费", "率", "万"];

    private const string Measures = "%‰万亿千百元块美欧倍个台人家折成天周年月套次$€£+/~";

    private static readonly string[] Happening = ["前", "之前", "签", "成交", "到期", "截止", "关单", "交付", "下单", "落单", "上线", "开会", "见"];

    /// <param name="start">Of the figures.</param>
    /// <param name="end">Behind them, and behind the second point of 18.12.</param>
    public static bool Expects(string text, int start, int end)
    {
        var next = Scan.SkipSpaces(text, end);
        if (IsMeasured(text, end, next) || Scan.At(text, start - 1) is '$' or '¥' or '€' or '£' or '#' or '+')
        {
            return false;
        }

        if (Scan.LongestOf(text, next, Happening) > 0)
        {
            return true;
        }

        var from = ClauseStart(text, start);
        return IsAmount(text, start) || (Scan.At(text, end - 1) != '.' && text.AsSpan(start, end - start).Contains('-') && FollowsSign(text, start)) || SpeaksOfDays(text, from, start);
    }

    // 12.18万, 1.5 times, 10-15 people: what follows is counted, or is no end of a clause.
    private static bool IsMeasured(string text, int end, int next)
    {
        var c = Scan.At(text, next);
        if ((Measures.Contains(c, StringComparison.Ordinal) && !(c == '成' && Scan.At(text, next + 1) == '交')) || (next == end && (c == '-' || Scan.IsWordChar(c))))
        {
            return true;
        }

        var word = text.AsSpan(next, Scan.WordEnd(text, next) - next);
        return word is "k" or "m" or "w" or "b" or "mn" or "bn" or "mm" or "mil" or "mio" or "mln" or "million" or "billion" or "thousand" or "grand" or "percent" or "pct" or "times" or "x"
            or "people" or "users" or "seats" or "weeks" or "days" or "months" or "years" or "hours" or "minutes" or "units" or "deals" or "am" or "pm"
            || Amounts.Currencies.After(text, next, out _) is not null;
    }

    // 88万刀 12.18, $300k 12.20: the amount was said.
    private static bool IsAmount(string text, int start)
    {
        var at = Before.SkipSpaces(text, Scan.At(text, Before.SkipSpaces(text, start) - 1) == ',' ? Before.SkipSpaces(text, start) - 1 : start);
        if (at == start)
        {
            return false;
        }

        if (Scan.At(text, at - 1) is '万' or '亿' or '元' or '刀' or '块' or '金' or '镑' or '欧')
        {
            return Scan.At(text, at - 2) is var before && (Scan.IsDigit(before) || Scan.IsCjk(before));
        }

        var word = Before.Word(text, at);
        return word.Length > 1 && !word.ContainsAnyExceptInRange('0', '9') || word.Length > 1 && Scan.IsDigit(word[0]) && (word[^1] is 'k' or 'm' or 'w') || word is "usd" or "eur" or "gbp" or "cny" or "rmb" or "hkd" or "sgd"
            || (word.Length > 2 && Scan.IsDigit(word[0]) && Scan.At(text, at - word.Length - 1) is '$' or '€' or '£' or '¥');
    }

    // litware / pilot / 12-18
    private static bool FollowsSign(string text, int start) => Scan.At(text, Before.SkipSpaces(text, start) - 1) is '/' or ':' or '>' or '→' or '=' && Before.SkipSpaces(text, start) != start;

    private static bool SpeaksOfDays(string text, int from, int start)
    {
        var said = text.AsSpan(from, start - from);
        if (ContainsAny(said, ChineseMoneyWords))
        {
            return false;
        }

        var found = ContainsAny(said, ChineseDateWords);
        for (var i = from; i < start;)
        {
            var end = Scan.WordEnd(text, i);
            if (end == i)
            {
                i++;
                continue;
            }

            var word = text.AsSpan(i, end - i);
            if (MoneyWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }

            found |= DateWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
            i = end;
        }

        return found;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int ClauseStart(string text, int start)
    {
        var from = start;
        while (from > 0 && start - from < Reach && text[from - 1] is not (',' or ';' or '。' or '\n' or '!' or '?' or '、'))
        {
            from--;
        }

        return from > 0 && Scan.IsWordChar(text[from]) && Scan.IsWordChar(text[from - 1]) ? Scan.WordEnd(text, from) : from;
    }
}
