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
            if (!ChineseFraction.TryDecimal(text, start, out value, out end) && !MixedNumber.TryRead(text, start, out value, out end))
            {
                return false;
            }

            ChineseFraction.Extend(text, ref value, ref end);
            var scale = EnglishFraction.ApplyMagnitude(text, ref value, ref end);
            if (Scan.IsDigit(text[start]))
            {
                EnglishFraction.Extend(text, ref value, ref end, Math.Max(scale, 1));
            }

            return true;
        }

        if (ChineseFraction.TryHalf(text, start, out value, out end))
        {
            return true;
        }

        if (c is '俩' or '倆' or '仨')
        {
            (value, end) = (c == '仨' ? 3 : 2, start + 1);
            return true;
        }

        if (EnglishFraction.TryRead(text, start, out value, out end))
        {
            return true;
        }

        if (!EnglishNumber.TryRead(text, start, out value, out end, out var magnitude))
        {
            return false;
        }

        EnglishFraction.Extend(text, ref value, ref end, magnitude);
        return true;
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

    /// <summary>Without trailing zeros: 1.2亿 is 120000000, not 120000000.0. Dividing by one with all its decimals drops them.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
