using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>2027, '27, two thousand and twenty-seven, nineteen ninety-nine, twenty twenty-six, nineteen oh one.</summary>
internal static class EnglishYears
{
    public static bool TryRead(string text, int i, out int year, out int end)
    {
        var isShort = Scan.At(text, i) == '\'';
        var start = isShort ? i + 1 : i;
        if (Scan.IsDigit(Scan.At(text, start)))
        {
            return Scan.TryInt(text, start, 4, out year, out end) && end - start == (isShort ? 2 : 4) && Scan.AtWordEnd(text, end)
                && Resolve.IsYear(year += isShort ? 2000 : 0);
        }

        return TryReadWords(text, i, out year, out end);
    }

    /// <summary>A year in words. One number ("twenty six") is no year.</summary>
    public static bool TryReadWords(string text, int i, out int year, out int end)
    {
        (year, end) = (0, i);
        if (Scan.At(text, i) is not ('t' or 'n' or 'e') || !EnglishNumber.TryRead(text, i, out var first, out end))
        {
            return false;
        }

        if (first is >= 1900 and <= 2199 && first == decimal.Truncate(first))
        {
            year = (int)first;
            return true;
        }

        if (first is not (19 or 20 or 21) || !TryHalf(text, SkipGap(text, end), out var second, out end))
        {
            return false;
        }

        year = ((int)first * 100) + second;
        return true;
    }

    private static bool TryHalf(string text, int i, out int value, out int end)
    {
        var zero = Scan.LongestOf(text, i, ["oh", "o", "zero"]);
        var small = zero > 0;
        value = 0;
        if (!EnglishNumber.TryRead(text, small ? SkipGap(text, zero) : i, out var number, out end) || (small ? number > 9 : number is < 10 or > 99))
        {
            return false;
        }

        value = (int)number;
        return true;
    }

    private static int SkipGap(string text, int i) => Scan.SkipSpaces(text, Scan.At(text, i) == '-' ? i + 1 : i);
}
