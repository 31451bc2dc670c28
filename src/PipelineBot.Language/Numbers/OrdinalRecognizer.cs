using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>Finds places in a list: the second one, 2nd, 第三个, the last one, 倒数第二个.</summary>
/// <remarks>
/// The value counts from 1; from the end it counts down from -1, "the last one". Places run to 999. A date (5th of May, 第一季度,
/// 第二天), a name (一号) and "last week" are none. In a sentence "second" and "last" are unsure, for they are other words too.
/// </remarks>
public static class OrdinalRecognizer
{
    private static readonly string[] Ignorable =
        ["the", "one", "i mean", "it is", "its", "it", "is", "take", "choose", "pick", "select", "please", "pls", "deal", "option", "选", "选择", "就", "要", "是", "那个", "那", "吧", "的", "请", "用"];

    /// <summary>All places named in the text, in order, not overlapping.</summary>
    public static IReadOnlyList<Recognized<int>> Recognize(string text) => EveryPlace.Read<int>(Folding.Fold(text), Read);

    /// <summary>Reads an answer to "which one?": the whole text names one place, politeness aside.</summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out Recognized<int>? result)
    {
        var folded = Folding.Fold(text);
        result = EveryPlace.Only(folded, EveryPlace.Read<int>(folded, Read), Ignorable);
        return result is not null;
    }

    private static Found<int>? Read(string text, int i) => Scan.IsCjk(text[i]) ? Chinese(text, i) : Scan.AtWordStart(text, i) ? English(text, i) : null;

    private static Found<int>? English(string text, int i)
    {
        if (Scan.IsDigit(text[i]))
        {
            return Scan.TryInt(text, i, 3, out var figures, out var digitsEnd) && figures > 0 && Scan.WordEnd(text, i) == digitsEnd + 2
                && text.AsSpan(digitsEnd, 2).SequenceEqual(Suffix(figures))
                ? new(digitsEnd + 2, figures, 0.5)
                : null;
        }

        var end = Scan.WordEnd(text, i);
        var word = text.AsSpan(i, end - i);
        var value = word is "last" ? -1 : OrdinalWords.Value(word);
        if (EnglishNumber.SmallWord(word) is var tens and >= 20 && Scan.At(text, end) is '-' or ' ')
        {
            var unitEnd = Scan.WordEnd(text, end + 1);
            if (OrdinalWords.Value(text.AsSpan(end + 1, unitEnd - end - 1)) is var unit and > 0 and < 10)
            {
                (value, end) = (tens + unit, unitEnd);
            }
        }

        if (value == 0)
        {
            return null;
        }

        return Scan.Words(text, Scan.SkipSpaces(text, end), "one") is var one and > 0 ? new(one, value, 0.9) : new(end, value, 0.5);
    }

    private static Found<int>? Chinese(string text, int i)
    {
        if (Scan.StartsWith(text, i, "最后一") && Measure(text, i + 3) is var lastEnd and > 0)
        {
            return new(lastEnd, -1, 0.9);
        }

        var fromEnd = Scan.StartsWith(text, i, "倒数");
        var number = fromEnd ? i + 2 : i;
        if (Scan.At(text, number) != '第' || !MixedNumber.TryRead(text, number + 1, out var value, out var end)
            || value is < 1 or > 999 || value != decimal.Truncate(value))
        {
            return null;
        }

        var measured = Measure(text, end);
        return measured < 0 && Scan.IsCjk(Scan.At(text, end)) ? null : new(Math.Max(measured, end), fromEnd ? -(int)value : (int)value, 0.9);
    }

    private static int Measure(string text, int i) => Scan.At(text, i) is '个' or '個' or '条' or '项' or '笔' or '单' or '位' or '行' ? i + 1 : -1;

    private static string Suffix(int value) => (value % 100) is 11 or 12 or 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}
