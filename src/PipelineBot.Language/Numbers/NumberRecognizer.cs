using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>Finds numbers written in figures, in Chinese and in English words.</summary>
public static class NumberRecognizer
{
    /// <summary>
    /// All numbers in the text, in order, not overlapping. Figures inside a word (Q3, S4HANA) are not numbers. A single Chinese
    /// numeral or English number word may belong to a word or a name: confidence 0.5.
    /// </summary>
    public static IReadOnlyList<Recognized<decimal>> Recognize(string text)
    {
        var folded = Folding.Fold(text);
        var found = new List<Recognized<decimal>>();
        for (var i = 0; i < folded.Length;)
        {
            if (CanStart(folded, i) && NumberReader.TryRead(folded, i, out var value, out var end) && CanEnd(folded, i, end))
            {
                var sure = Scan.IsDigit(folded[i]) || (Scan.IsCjk(folded[i]) ? end - i > 1 : folded.AsSpan(i, end - i).Contains(' '));
                found.Add(new Recognized<decimal>(value, TextSpan.FromBounds(i, end), sure ? 0.9 : 0.5));
                i = end;
            }
            else
            {
                i = Next(folded, i);
            }
        }

        return found;
    }

    /// <summary>Reads a text that is one number and nothing else, spaces aside.</summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out decimal? value)
    {
        var folded = Folding.Fold(text).Trim();
        value = NumberReader.TryRead(folded, 0, out var number, out var end) && end == folded.Length ? number : null;
        return value is not null;
    }

    internal static bool CanStart(string folded, int i) => Scan.IsCjk(folded[i])
        ? !ChineseDigits.IsNumeral(Scan.At(folded, i - 1)) && Scan.At(folded, i - 1) is not ('几' or '数')
        : Scan.IsWordChar(folded[i]) && Scan.AtWordStart(folded, i)
            && !(i > 1 && folded[i - 1] is '.' or ',' && Scan.IsDigit(folded[i - 2]));

    /// <summary>The next place a number may begin: never inside a run of figures that was refused as one.</summary>
    internal static int Next(string folded, int i)
    {
        if (!Scan.IsWordChar(folded[i]))
        {
            return i + 1;
        }

        return Scan.WordEnd(folded, i);
    }

    private static bool CanEnd(string folded, int start, int end) =>
        Scan.IsCjk(folded[end - 1]) || Scan.AtWordEnd(folded, end) || Scan.IsCjk(folded[start]);
}
