using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>The words beside a sum or a percentage that make it a rise or a fall.</summary>
internal static class AmountShiftWords
{
    // Nobody says more between "increase" and "by".
    private const int Reach = 48;

    private static readonly string[] UpBefore =
    [
        "an increase of", "increase of", "increase it by", "increase by", "raise it by", "bump it up by", "bump it by", "up by another", "up by", "up another", "up a further", "up an extra",
        "plus another", "plus", "an extra", "extra", "an additional", "additional", "another", "a further", "add another", "added another", "add an extra", "add on", "add", "added", "adding", "adds",
        "tack on", "uplift of", "an uplift of", "upsell of", "up",
    ];

    private static readonly string[] DownBefore =
    [
        "a reduction of", "reduction of", "a decrease of", "a cut of", "a discount of", "discount of", "discounted by", "discount by", "a rebate of", "down by another", "down by", "down another",
        "reduce it by", "reduce by", "lower it by", "lower by", "cut it by", "cut by", "drop it by", "less", "lower", "take off", "took off", "knock off", "knocked off", "shave off", "shaved off", "down",
    ];

    private static readonly HashSet<string> Rising = new("increase increased increases increasing raise raised raises raising rise rose grow grew grown grows bump bumped bumps boost boosted expand expanded expands upped up".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Falling = new("reduce reduced reduces reducing lower lowered lowers decrease decreased cut cuts cutting drop dropped drops fell fall falls fallen trim trimmed slash slashed shrink shrunk shrank discount discounted down shave shaved".Split(' '), StringComparer.Ordinal);

    // "Follow up 50k", "put down 50k": neither rises nor falls.
    private static readonly string[] NotBeforeUp = ["follow", "call", "sign", "signed", "set", "pick", "meet", "put", "end", "ended", "ends", "wind"];
    private static readonly string[] NotBeforeDown = ["put", "jot", "write", "note", "key", "mark", "log", "pen", "wrote", "noted", "it", "them", "sat", "sit"];

    private static readonly string[] UpAfter = ["more", "extra", "on top", "higher", "additional"];
    private static readonly string[] DownAfter = ["off", "less", "lower", "cheaper", "discount", "reduction", "rebate"];
    private static readonly string[] NotAfter = ["more likely", "more or less", "more than", "less likely", "less than", "off the table", "off course"];

    // "Another 50k deal" is a new one.
    private static readonly string[] NewThings = ["deal", "opp", "opportunity", "lead", "project", "order", "contract", "milestone", "customer", "account"];

    private static readonly string[] ChineseUp =
    [
        "再追加", "追加", "再增加", "增加", "提高", "上调", "调高", "上浮", "上涨", "再涨", "涨价", "涨", "加价", "提价", "再加", "多加", "又加", "加", "多出", "再多", "多",
    ];

    private static readonly string[] ChineseDown =
    [
        "下降", "再降", "降价", "降", "再减", "减少", "减掉", "减", "便宜", "让利", "让价", "再让", "让", "优惠", "再砍", "砍掉", "砍价", "砍", "扣掉", "扣除", "扣", "下调", "调低", "下浮", "抹掉", "抹", "少",
    ];

    /// <summary>1 for a rise, -1 for a fall, 0 for neither; and the whole span with the words.</summary>
    public static int Direction(string text, int start, int end, out int from, out int to)
    {
        (from, to) = (start, end);
        if (text[Math.Max(0, Before.SkipSpaces(text, start) - 1)] is var sign and '+' && start > 0)
        {
            from = Before.SkipSpaces(text, start) - 1;
            return sign == '+' ? 1 : 0;
        }

        return Chinese(text, start, ref from) is not 0 and var direction ? direction : English(text, start, end, ref from, ref to);
    }

    private static int English(string text, int start, int end, ref int from, ref int to)
    {
        var next = Scan.SkipSpaces(text, end);
        if (Scan.LongestOf(text, next, NewThings) > 0 || Scan.LongestOf(text, next, NotAfter) > 0)
        {
            return 0;
        }

        var (up, upWord) = Ends(text, start, UpBefore);
        var (down, downWord) = Ends(text, start, DownBefore);
        if (upWord == "up" && NotBeforeUp.Contains(Before.Word(text, up).ToString()))
        {
            up = start;
        }

        if (downWord == "down" && NotBeforeDown.Contains(Before.Word(text, down).ToString()))
        {
            down = start;
        }

        if (Math.Min(up, down) is var first && first < start)
        {
            from = Gone(text, first);
            // "An additional 10k off"
            return Scan.LongestOf(text, next, DownAfter) is var off and > 0 ? To(off, -1, ref to) : up <= down ? 1 : -1;
        }

        if (Scan.LongestOf(text, next, UpAfter) is var more and > 0)
        {
            return To(more, 1, ref to);
        }

        if (Scan.LongestOf(text, next, DownAfter) is var less and > 0)
        {
            return To(less, -1, ref to);
        }

        if (Ends(text, start, ["by", "by a", "by another", "by around", "by about"]) is ({ } by, { Length: > 0 }))
        {
            from = by;
            return Verb(text, by);
        }

        return 0;
    }

    // "Went up by 50k" says no more than "up by 50k".
    private static int Gone(string text, int from) =>
        Before.Word(text, from) is { Length: > 0 } word && word is "went" or "goes" or "go" or "gone" or "going" or "came" or "comes" or "come"
            ? Before.SkipSpaces(text, from) - word.Length
            : from;

    private static int To(int end, int direction, ref int to)
    {
        to = end;
        return direction;
    }

    // "Increase the amount of Contoso by 50k."
    private static int Verb(string text, int before)
    {
        for (var i = before - 1; i >= 0 && before - i < Reach && text[i] is not (',' or '.' or ';' or '\n'); i--)
        {
            if (!Scan.IsWordChar(text[i]) || (i > 0 && Scan.IsWordChar(text[i - 1])))
            {
                continue;
            }

            var word = text.AsSpan(i, Scan.WordEnd(text, i) - i);
            if (Rising.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return 1;
            }

            if (Falling.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return -1;
            }
        }

        return 0;
    }

    private static (int Start, string Word) Ends(string text, int start, ReadOnlySpan<string> phrases)
    {
        var end = Before.SkipSpaces(text, start);
        var best = (Start: start, Word: "");
        foreach (var phrase in phrases)
        {
            var at = end - phrase.Length;
            if (phrase.Length > best.Word.Length && at >= 0 && end < start + 1 && string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0 && Scan.AtWordStart(text, at) && (end < start || Scan.IsCjk(text[at])))
            {
                best = (at, phrase);
            }
        }

        return best;
    }

    private static int Chinese(string text, int start, ref int from)
    {
        var end = Before.SkipSpaces(text, start);
        end = Scan.At(text, end - 1) is '了' or '个' ? end - 1 : Scan.At(text, end - 1) == '约' && Scan.At(text, end - 2) == '大' ? end - 2 : end;
        var (up, down) = (Verb(text, end, ChineseUp), Verb(text, end, ChineseDown));
        if (up == down)
        {
            return 0;
        }

        from = end - Math.Max(up, down);
        // 差不多5万, 最少5万, 至多5万 are bounds.
        return text[from] is '多' or '少' && Scan.At(text, from - 1) is '不' or '最' or '至' or '顶' or '好' or '很' or '多' ? Nothing(start, ref from) : up > down ? 1 : -1;
    }

    private static int Nothing(int start, ref int from)
    {
        from = start;
        return 0;
    }

    private static int Verb(string text, int end, string[] verbs)
    {
        foreach (var verb in verbs)
        {
            if (end >= verb.Length && string.CompareOrdinal(text, end - verb.Length, verb, 0, verb.Length) == 0)
            {
                return verb.Length;
            }
        }

        return 0;
    }
}
