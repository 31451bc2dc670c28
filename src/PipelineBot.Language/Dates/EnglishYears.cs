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
        if (Scan.At(text, i) is not ('t' or 'n'))
        {
            return false;
        }

        if (Scan.Words(text, i, "two thousand") is var thousand and > 0)
        {
            var rest = Scan.SkipSpaces(text, thousand);
            rest = Scan.Words(text, rest, "and") is var and_ and > 0 ? Scan.SkipSpaces(text, and_) : rest;
            var more = EnglishDays.TryCardinal(text, rest, out var years, out end);
            (year, end) = more ? (2000 + years, end) : (2000, thousand);
            return true;
        }

        var century = text.AsSpan(i, (end = Scan.WordEnd(text, i)) - i) switch { "nineteen" => 1900, "twenty" => 2000, _ => 0 };
        if (century == 0)
        {
            return false;
        }

        var start = SkipGap(text, end);
        var zero = Scan.LongestOf(text, start, ["oh", "zero"]);
        year = EnglishDays.TryCardinal(text, zero > 0 ? SkipGap(text, zero) : start, out var second, out end) ? century + second : 0;
        return year > 0 && second >= 10 != zero > 0;
    }

    private static int SkipGap(string text, int i) => Scan.SkipSpaces(text, Scan.At(text, i) == '-' ? i + 1 : i);
}
