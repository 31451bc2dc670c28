namespace PipelineBot.Understanding;

/// <summary>A text that takes back something said before: "no, 600k", "not Contoso, Fabrikam", 不对,是下周三.</summary>
/// <param name="Wrong">What is taken back, as far as it is named.</param>
/// <param name="Right">What is meant instead; never empty.</param>
public sealed record Correction(string? Wrong, string Right)
{
    /// <summary>Words that open a correction. Any number of them may stand before what is meant.</summary>
    private static readonly string[] Openers =
    [
        "no", "nope", "nah", "wait", "hold on", "sorry", "oops", "actually", "correction", "wrong", "wrong one", "wrong deal", "my mistake", "my bad", "not that", "not that one",
        "not this one", "i meant", "i mean", "i meant to say", "i was talking about", "rather", "make it", "make that", "change it to", "change that to", "change to", "it should be",
        "that should be", "should be", "should have been", "it was", "switch to", "switch it to", "that's wrong", "thats wrong", "that is wrong",
        "不对", "不是这个", "不是那个", "不是", "错了", "搞错了", "弄错了", "说错了", "写错了", "打错了", "我说错了", "我搞错了", "等等", "等一下", "抱歉", "不好意思", "对不起", "不對", "錯了", "搞錯了", "弄錯了", "說錯了", "寫錯了", "打錯了", "我說錯了", "我搞錯了", "對不起", "我是說", "我說的是", "我指的是", "應該是", "應為", "改為", "換成", "換為", "更正為", "其實是", "其實", "我是说", "我说的是", "我的意思是",
        "我指的是", "我要说的是", "应该是", "应为", "应当是", "改成", "改为", "改到", "换成", "换为", "更正一下", "更正为", "更正", "纠正一下", "其实是", "其实", "不",
    ];

    /// <summary>Words that may stand between an opener and what is meant, and open nothing by themselves.</summary>
    private static readonly string[] Fillers = ["it's", "its", "it is", "that's", "to", "use", "the deal is", "please", "是", "就是", "要", "请", "而是", "那就", "把它", "它", "再"];

    private static readonly string[] Closers = ["instead", "please", "thanks", "thank you", "sorry", "吧", "了", "才对", "谢谢", "才對", "謝謝", "哈"];

    private static readonly string[] Pointers = ["这个", "那个", "这单", "那单", "that", "this", "that one", "this one", "it"];

    private static readonly char[] Marks = [' ', ',', '，', '.', '。', '!', '！', ';', '；', ':', '：', '、', '-', '—', '–', '…', '\n', '\r', '\t'];

    /// <summary>Null for a text that is no correction, or corrects nothing yet ("no").</summary>
    public static Correction? Read(string text)
    {
        if (text.Length > 300)
            return null;
        var (rest, opened) = Open(WithoutHesitation(text.Trim(Marks)), wrongFollows: out var wrong);
        if (wrong is not null)
            return wrong.Right.Length > 0 ? wrong : null;
        if (Contrast(rest) is { } contrast)
            return contrast;
        return opened && rest.Length > 0 ? new Correction(null, rest) : null;
    }

    /// <summary>"Uh no, 600k": the sound before the word that opens a correction.</summary>
    private static string WithoutHesitation(string text) => After(text, ["uh", "um", "er", "hm", "hmm", "oh", "ah", "嗯", "呃", "额", "哦", "噢", "啊", "哎"]) is { Length: > 0 } rest && After(rest, Openers) is not null ? rest : text;

    /// <summary>Takes off what opens a correction; "not X, Y" and 不是X是Y among it are read as a whole.</summary>
    private static (string Meant, bool Opened) Open(string text, out Correction? wrongFollows)
    {
        wrongFollows = null;
        var opened = false;
        while (true)
        {
            if (NotThisButThat(text) is { } pair)
            {
                wrongFollows = pair;
                return (text, true);
            }

            if (After(text, Openers) is { } after)
                (text, opened) = (after, true);
            else if (opened && After(text, Fillers) is { } further)
                text = further;
            else
                return (Close(text), opened);
        }
    }

    private static Correction? NotThisButThat(string text)
    {
        if (After(text, ["not"]) is { } english)
        {
            foreach (var joint in (ReadOnlySpan<string>)[" but ", ", it's ", ",", "，", ";", ". "])
            {
                if (english.IndexOf(joint, StringComparison.OrdinalIgnoreCase) is var at and > 0)
                    return Pair(english[..at], english[(at + joint.Length)..]);
            }
        }
        else if (text.StartsWith("不是", StringComparison.Ordinal))
        {
            foreach (var joint in (ReadOnlySpan<string>)["而是", "，是", ",是", "应该是", "是", "，", ","])
            {
                if (text.IndexOf(joint, 2, StringComparison.Ordinal) is var at and > 2)
                    return Pair(text[2..at], text[(at + joint.Length)..]);
            }
        }

        return null;
    }

    /// <summary>"Fabrikam, not Contoso", "Fabrikam instead of Contoso", 是星河不是海澜.</summary>
    private static Correction? Contrast(string text)
    {
        foreach (var joint in (ReadOnlySpan<string>)[", not ", "，not ", " instead of ", " rather than ", "，不是", ",不是", "而不是", "不是"])
        {
            if (text.IndexOf(joint, StringComparison.OrdinalIgnoreCase) is var at and > 0 && Pair(text[(at + joint.Length)..], text[..at]) is { Wrong: not null, Right.Length: > 0 } pair)
                return pair;
        }

        return null;
    }

    private static Correction Pair(string wrong, string right)
    {
        right = right.Trim(Marks);
        while ((After(right, Openers) ?? After(right, Fillers)) is { Length: > 0 } after)
            right = after;
        wrong = Close(wrong.Trim(Marks));
        return new Correction(wrong.Length == 0 || Pointers.Contains(wrong, StringComparer.OrdinalIgnoreCase) ? null : wrong, Close(right));
    }

    private static string Close(string text)
    {
        foreach (var word in Closers)
        {
            if (text.Length > word.Length && text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (word[0] > 127 || !char.IsLetterOrDigit(text[^(word.Length + 1)])))
                return text[..^word.Length].Trim(Marks);
        }

        return text.Trim(Marks);
    }

    /// <summary>What follows the longest of these words the text begins with; null when it begins with none.</summary>
    private static string? After(string text, ReadOnlySpan<string> words)
    {
        string? longest = null;
        foreach (var word in words)
        {
            if (word.Length > (longest?.Length ?? 0) && text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (word[0] > 127 || text.Length == word.Length || !(char.IsAsciiLetterOrDigit(text[word.Length]) || text[word.Length] == '\'')))
                longest = word;
        }

        return longest is null ? null : text[longest.Length..].Trim(Marks);
    }
}
