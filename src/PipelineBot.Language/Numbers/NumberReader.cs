using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>One number at one place, whatever it is written with.</summary>
internal static class NumberReader
{
    public static bool TryRead(string text, int start, out decimal value, out int end)
    {
        var c = Scan.At(text, start);
        if (Scan.IsDigit(c) || ChineseDigits.IsNumeral(c))
        {
            if (!MixedNumber.TryRead(text, start, out value, out end))
            {
                return false;
            }

            ApplyEnglishMagnitude(text, ref value, ref end);
            return true;
        }

        if (c == '半' && IsHalf(text, start))
        {
            (value, end) = (0.5m, start + 1);
            return true;
        }

        return EnglishNumber.TryRead(text, start, out value, out end);
    }

    /// <summary>A count of days or weeks: whole, 1 to 999. "a" and "an" count one, "couple of" two.</summary>
    public static bool TryReadCount(string text, int start, out int count, out int end)
    {
        count = 0;
        if (Scan.LongestOf(text, start, ["a couple of", "a couple", "couple of"]) is var couple and > 0)
        {
            (count, end) = (2, couple);
            return true;
        }

        if (Scan.LongestOf(text, start, ["a", "an"]) is var one and > 0)
        {
            (count, end) = (1, one);
            return true;
        }

        if (!TryRead(text, start, out var value, out end) || value is < 1 or > 999 || value != decimal.Truncate(value))
        {
            return false;
        }

        count = (int)value;
        return true;
    }

    private static void ApplyEnglishMagnitude(string text, ref decimal value, ref int end)
    {
        var wordStart = Scan.SkipSpaces(text, end);
        var wordEnd = Scan.WordEnd(text, wordStart);
        var magnitude = EnglishNumber.Magnitude(text.AsSpan(wordStart, wordEnd - wordStart));
        if (magnitude > 0 && value < 1_000_000_000_000m)
        {
            value = value * magnitude / 1.0000000000000000000000000000m;
            end = wordEnd;
        }
    }

    // 半 is a number before a measure or alone; inside words (一半, 半导体) it is not.
    private static bool IsHalf(string text, int i) =>
        (text.Length == 1 || Scan.At(text, i + 1) is '个' or '年' or '月' or '天' or '亿' or '万')
        && !Scan.IsCjk(Scan.At(text, i - 1));
}
