using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>2026-11, 2026/11, 11/2026, 11 - 2026; 2026.11 is one less surely.</summary>
internal static class NumericMonths
{
    public static NamedPeriod? TryRead(string text, int i)
    {
        if (!Scan.IsDigit(Scan.At(text, i)) || !Scan.TryInt(text, i, 4, out var first, out var end) || !StartsWell(text, i))
        {
            return null;
        }

        var sign = Scan.SkipSpaces(text, end);
        if (Scan.At(text, sign) is not ('-' or '/' or '.') || (text[sign] == '.' && (sign > end || Scan.At(text, sign + 1) == ' ')))
        {
            return null;
        }

        var yearFirst = end == i + 4;
        if (!Scan.TryInt(text, Scan.SkipSpaces(text, sign + 1), yearFirst ? 2 : 4, out var second, out var secondEnd)
            || !(yearFirst || secondEnd >= 4 && Scan.IsDigit(text[secondEnd - 4])) || !EndsWell(text, secondEnd))
        {
            return null;
        }

        // 2026.5 million is an amount.
        if (text[sign] == '.' && Scan.IsLetter(Scan.At(text, Scan.SkipSpaces(text, secondEnd))))
        {
            return null;
        }

        var (year, month) = yearFirst ? (first, second) : (second, first);
        return Resolve.IsYear(year) && month is >= 1 and <= 12 ? NamedPeriod.Of(secondEnd, year, month, 1) with { Vague = text[sign] == '.' || sign > end } : null;
    }

    private static bool StartsWell(string text, int i) =>
        Scan.AtWordStart(text, i) && !(Scan.At(text, i - 1) is '.' or '/' or '-' or ',' && Scan.IsDigit(Scan.At(text, i - 2)))
        && Scan.At(text, i - 1) is not ('$' or '¥' or '€' or '£' or '#');

    private static bool EndsWell(string text, int end) =>
        Scan.AtWordEnd(text, end) && !(Scan.At(text, end) is '/' or '-' or '.' or ',' && Scan.IsDigit(Scan.At(text, end + 1)))
        && Scan.At(text, end) is not ('%' or '万' or '亿' or '年' or '月' or '元' or '块');
}
