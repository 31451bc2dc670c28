using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>Finds amounts of money: 500k, $1.2m, 50万, ¥50万, 300,000 CNY, 50w.</summary>
public static class MoneyRecognizer
{
    private static readonly string[] Ignorable =
    [
        "it is", "its", "it", "is", "s", "about", "around", "roughly", "approx", "approximately", "to", "make it", "set it to",
        "please", "pls", "thanks", "total", "in total", "just", "now", "the amount", "amount",
        "大概", "大约", "约", "差不多", "就", "是", "改成", "改为", "改到", "金额", "共", "一共", "总共", "吧", "左右", "了", "请", "那",
    ];

    /// <summary>
    /// All amounts in the text, in order, not overlapping. A bare number is reported with confidence 0.5, one that looks like a
    /// year with 0.3, one with thousands separators with 0.7; numbers that count days or belong to a date are left out.
    /// </summary>
    public static IReadOnlyList<Recognized<MoneyReading>> Recognize(string text)
    {
        var folded = Folding.Fold(text);
        var found = new List<Recognized<MoneyReading>>();
        for (var i = 0; i < folded.Length;)
        {
            if (CanStart(folded, i) && MoneyReader.TryRead(folded, i) is { } money)
            {
                found.Add(new Recognized<MoneyReading>(money.Reading, TextSpan.FromBounds(i, money.End), money.Confidence));
                i = money.End;
            }
            else
            {
                i = NumberRecognizer.Next(folded, i);
            }
        }

        return found;
    }

    /// <summary>Reads a prompt's answer: the whole text is one amount, politeness aside; a bare number counts, with 0.8.</summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out Recognized<MoneyReading>? result)
    {
        var folded = Folding.Fold(text);
        var found = Recognize(text);
        result = found.Count == 1 ? found[0] : null;
        if (found.Count == 0 && NumberRecognizer.TryParseWhole(text, out var number))
        {
            // 八十: no money in a sentence, but a fair answer to "how much?".
            var start = folded.Length - folded.TrimStart().Length;
            result = new(new MoneyReading(number.Value, null), new TextSpan(start, folded.Trim().Length), 0.8);
        }

        if (result is null
            || !Covering.IsIgnorable(folded, 0, result.Span.Start, Ignorable)
            || !Covering.IsIgnorable(folded, result.Span.End, folded.Length, Ignorable))
        {
            result = null;
            return false;
        }

        result = result with { Confidence = Math.Max(result.Confidence, 0.8) };
        return true;
    }

    private static bool CanStart(string folded, int i) => Scan.IsWordChar(folded[i]) || Scan.IsCjk(folded[i])
        ? NumberRecognizer.CanStart(folded, i)
        : char.GetUnicodeCategory(folded[i]) == System.Globalization.UnicodeCategory.CurrencySymbol;
}
