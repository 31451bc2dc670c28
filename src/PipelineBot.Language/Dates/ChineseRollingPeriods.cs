using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// A length of time that begins or ends today, today included: 近三个月, 过去两周, 未来十天, 接下来五个工作日, 三天内.
/// </summary>
internal static class ChineseRollingPeriods
{
    private static readonly string[] Past = ["过去", "最近", "近", "此前", "前", "上"];
    private static readonly string[] Future = ["未来", "接下来", "今后", "往后", "随后", "此后", "之后", "将来", "后", "下"];

    public static ChinesePeriod? TryRead(string text, int i, LanguageContext context)
    {
        var number = ChineseStarts.IsNumber(text[i]) || text[i] == '半';
        var past = number ? -1 : Begins(text, i, Past);
        var lead = number || past > 0 ? past : Begins(text, i, Future);
        if (lead < 0)
        {
            return number ? Within(text, i, context) : null;
        }

        var start = Scan.SkipSpaces(text, lead);
        start = lead - i > 1 && Scan.At(text, start) == '的' ? start + 1 : start;
        start = lead - i > 1 && Scan.At(text, start) is '这' or '整' ? start + 1 : start;
        if (ChineseCount.TryRead(text, start) is not { Number: > 0 } and not { Half: true })
        {
            return null;
        }

        // 上三月 and 后3月 are months of some year rather than lengths; 上一周 and 下一个月 are the ones before and after this.
        var count = ChineseCount.TryRead(text, start)!.Value;
        var vague = text[i] is '上' or '下' or '前' or '后';
        if (vague && ((count is { Unit: 'm', Measured: false, Half: false, Number: > 1 }) || (count.Number == 1 && !Scan.IsDigit(text[start])) || (count.Half && count.Number == 0)))
        {
            return null;
        }

        var end = Scan.StartsWith(text, count.End, "以来") ? count.End + 2 : Scan.At(text, count.End) is '来' or '内' or '里' ? count.End + 1 : count.End;
        var other = count.From(context, past > 0 ? -1 : 1);
        return past > 0 ? new ChinesePeriod(end, other, context.Today) : new ChinesePeriod(end, context.Today, other);
    }

    // 三天内; 三月内 is March.
    private static ChinesePeriod? Within(string text, int i, LanguageContext context)
    {
        if (ChineseCount.TryRead(text, i) is not { } count || (count is { Unit: 'm', Measured: false, Half: false, Number: <= 12 } && text[i] != '两')
            || (count.Number == 0 && !count.Half))
        {
            return null;
        }

        var end = Scan.At(text, count.End) is '之' or '以' ? count.End + 1 : count.End;
        return Scan.At(text, end) == '内' && Scan.At(text, end + 1) is not ('部' or '容')
            ? new ChinesePeriod(end + 1, context.Today, count.From(context, 1))
            : null;
    }

    // 以上, 马上, 线下, 三天后 and the like end with these characters and begin nothing.
    private static int Begins(string text, int i, string[] words)
    {
        foreach (var word in words)
        {
            if (Scan.StartsWith(text, i, word) && (word.Length > 1 || !IsWordsEnd(text[i], Scan.At(text, i - 1))))
            {
                return i + word.Length;
            }
        }

        return -1;
    }

    private static bool IsWordsEnd(char c, char before) => c switch
    {
        '前' or '后' => before is '之' or '以' or '天' or '日' or '月' or '年' or '周' or '期' or '度' or '个' or '目' or '从' or '先' or '当' or '然' or '最' or '售' or '此' or '今' or '提' or '推' or '延' or '拖' or '往' or '挪' or '顺',
        '上' or '下' => before is '以' or '之' or '马' or '线' or '晚' or '早' or '网' or '加' or '赶' or '看' or '楼' or '剩' or '余' or '当' or '地' or '手' or '底' or '天' or '如' or '留' or '签' or '定',
        '近' => before is '附' or '靠' or '接' or '临' or '将' or '最',
        _ => false,
    };
}
