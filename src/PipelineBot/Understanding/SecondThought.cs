namespace PipelineBot.Understanding;

/// <summary>A text whose writer thinks again in the middle of it: "negotiation, no wait, needs analysis", 谈判，不对，需求分析.</summary>
/// <param name="First">What was said before.</param>
/// <param name="Instead">What is meant; the last of it when there were several thoughts.</param>
public sealed record SecondThought(string First, string Instead)
{
    private const int LongestText = 300;

    /// <summary>Words that take back what stands before them, after a mark or after a blank.</summary>
    private static readonly string[] Anywhere =
        ["no wait", "no, wait", "wait no", "wait, no", "oh wait", "oh no", "no sorry", "no, sorry", "sorry no", "scratch that", "i mean ", "i meant", "no i mean", "哦不", "噢不", "啊不", "不对", "不對", "说错了", "說錯了", "我是说", "我是說"];

    /// <summary>Words that do so only after a mark: "no budget" and "actually signed" take nothing back.</summary>
    private static readonly string[] AfterMark =
        ["no,", "no ", "nope", "wait", "hold on", "sorry", "oops", "actually", "correction", "rather", "or rather", "make that", "不,", "不，", "不是", "错了", "錯了", "等等", "等一下", "应该是", "應該是"];

    private static readonly string[] Interjections = ["oh ", "oh, ", "hm ", "hmm ", "um ", "uh ", "哦", "噢", "啊", "呃", "额"];

    /// <summary>Null for a text that goes straight on.</summary>
    public static SecondThought? Of(string text)
    {
        if (text.Length > LongestText)
            return null;
        for (var i = 1; i < text.Length; i++)
        {
            var afterMark = PrecededByMark(text, i);
            if (!afterMark && text[i - 1] != ' ' && text[i] < 128)
                continue;
            var rest = WithoutInterjection(text[i..]);
            if (!StartsWith(rest, Anywhere) && !(afterMark && StartsWith(rest, AfterMark)))
                continue;
            var first = text[..i].Trim(' ', ',', '，', '.', '。', ';', '；', '…', '-', '—', '–', '!', '！', '、');
            if (first.Length == 0 || Correction.Read(WithoutScratch(rest)) is not { Wrong: null, Right: var right })
                continue;
            return new SecondThought(first, Of(right)?.Instead ?? right);
        }

        return null;
    }

    private static bool PrecededByMark(string text, int at)
    {
        var i = at - 1;
        while (i > 0 && text[i] == ' ')
            i--;
        // The point of 1.5 and the comma of 300,000 are none: what follows them is a figure, and no word.
        return ",，.。;；…-—–!！、\n".Contains(text[i], StringComparison.Ordinal);
    }

    private static string WithoutInterjection(string text)
    {
        foreach (var sound in Interjections)
        {
            if (text.StartsWith(sound, StringComparison.OrdinalIgnoreCase) && !StartsWith(text, Anywhere))
                return text[sound.Length..].TrimStart(' ', ',', '，');
        }

        return text;
    }

    /// <summary>What <see cref="Correction"/> does not know as its own first word.</summary>
    private static string WithoutScratch(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["scratch that", "oh wait", "oh no", "哦不", "噢不", "啊不"])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return "no, " + text[word.Length..];
        }

        return text;
    }

    private static bool StartsWith(string text, string[] words) => words.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
