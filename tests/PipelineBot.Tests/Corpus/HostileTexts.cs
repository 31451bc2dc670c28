using System.Text;
using System.Text.RegularExpressions;
using PipelineBot.Understanding;

namespace PipelineBot.Tests.Corpus;

/// <summary>Texts made to be slow to read.</summary>
public static partial class HostileTexts
{
    public const int Longest = 4000;

    /// <summary>Past this length there is nothing to do: the longest that is read is the worst.</summary>
    public const int LongestRead = 600;

    public static IReadOnlyList<string> Repeated { get; } =
    [
        "a", " ", "的", ",", "\"", "「", "1", "12/5 ", "5-", "五", "五十万", "and ", "和", "not ", "不", "move ", "move it to negotiation and ", "把Contoso的", "Contoso ", "contoso and ", "Contoso、",
        "done: security review on Contoso, ", "from 1 to 2 to ", "从一月到", "next Friday ", "下下周五", "$1.2m ", "in 2 weeks ", "a,", "?", "！", "->", "demo demo ", "安全评审", "wang ", "zhuang", "to to to ", "close date ", "won lost ",
        "\u200b", "😀", "\ud800", "İ", "ﬃ", "🇨🇳", "ß", "\0", "١٢", "Ａ", "\r\n", "\t", "<at>", "{0}", "(((", "%", "…", "一二三", "百", "two hundred and ", "thirty-", "第", "周", "Q1 ", "eom ", "half ",
        "1.", "1,", "9", "0.0.", "12:", "1/", "年", "2026年", "一百二十三万四千五百六十七", "五百万零", "亿", "99个工作日后", "999 working days from now ", "2999 bd ", "the first monday of ", "last week of ", "hundred thousand ",
        "((\"'", "「「《", "\"a\" ", "'a ' ", "({[", "()", "“a”，", "because ", "因为", "金额改成500万,", "add milestone ", "haichuan ", "xian", "Megan and Adele ", "no, wait, ", "不对,",
    ];

    public static string Over(string part, int length) => string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1))[..length];

    /// <summary>What every phrase begins with, up to its first slot, and every phrase with its slots filled.</summary>
    public static IEnumerable<string> OfPhrases(IEnumerable<IPhrased> phrased)
    {
        var patterns = phrased.SelectMany(p => p.English.Concat(p.Chinese)).ToList();
        return patterns.Select(p => Words(p.Split('{')[0])).Concat(patterns.Where((_, n) => n % 5 == 0).Select(p => Words(Slot().Replace(p, FilledIn)))).Where(p => p.Trim().Length > 0).Distinct().Select(p => Over(p, LongestRead));
    }

    /// <summary>Names as they are, run together, with a letter left out and with two that changed places.</summary>
    public static IEnumerable<string> OfNames(IEnumerable<string> names) =>
        from name in names.Where(n => n.Length > 3).Distinct()
        from written in new[] { name + " ", name, name.Remove(2, 1) + " ", name[..1] + name[2] + name[1] + name[3..] + ", ", name.ToUpperInvariant() + "'s " }
        select Over(written, LongestRead);

    /// <summary>Words of all sorts one after the other, with and without spaces.</summary>
    public static IEnumerable<string> Mixtures(IReadOnlyList<string> words, int count, int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < count; n++)
        {
            var text = new StringBuilder();
            while (text.Length < Longest)
                text.Append(words[random.Next(words.Count)]).Append(n % 3 == 0 ? "" : " ");
            yield return text.ToString(0, n % 4 == 0 ? Longest : LongestRead);
        }
    }

    /// <summary>Characters from everywhere; of one alphabet, where that is given.</summary>
    public static IEnumerable<string> Characters(int count, int seed, string? alphabet = null)
    {
        var random = new Random(seed);
        for (var n = 0; n < count; n++)
        {
            var length = n % 4 == 0 ? random.Next(1, Longest) : random.Next(1, LongestRead);
            yield return new string([.. Enumerable.Range(0, length).Select(_ => alphabet is null ? Any(random) : alphabet[random.Next(alphabet.Length)])]);
        }
    }

    private static char Any(Random random) => random.Next(4) switch
    {
        0 => (char)random.Next(0x10000),
        1 => (char)random.Next(0x4e00, 0x9fff),
        _ => (char)random.Next(32, 127),
    };

    private static string Words(string pattern) => pattern.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal).Replace('|', ' ').Replace("…", "", StringComparison.Ordinal);

    private static string FilledIn(Match slot) => slot.Value switch
    {
        "{deal}" => "Contoso",
        "{money}" => "500k",
        "{date}" => "next Friday",
        "{person}" => "Megan",
        "{milestone}" => "security review",
        "{stage}" => "negotiation",
        _ => "a b, c",
    };

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Slot();
}
