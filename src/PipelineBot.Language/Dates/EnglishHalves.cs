using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>H1 2027, 2027H2, the first half of 2027, the second half of the year, next half. H1 without a year is a name for too many things.</summary>
internal static class EnglishHalves
{
    public static NamedPeriod? TryRead(string text, int i, LanguageContext context)
    {
        var year = 0;
        var start = i;
        if (Scan.TryInt(text, i, 4, out var first, out var yearEnd) && yearEnd == i + 4 && Resolve.IsYear(first))
        {
            (year, start) = (first, Scan.SkipSpaces(text, Scan.At(text, yearEnd) == '-' ? yearEnd + 1 : yearEnd));
        }

        if (Number(text, start, out var end) is not (var half and > 0))
        {
            return null;
        }

        if (year == 0)
        {
            year = EnglishWords.YearBehind(text, end, out yearEnd);
            if (year == 0 && !YearOf(text, end, context, out year, out yearEnd))
            {
                return null;
            }

            end = yearEnd;
        }

        return NamedPeriod.Of(end, year, half == 1 ? 1 : 7, 6);
    }

    /// <summary>"this half", "next half", behind the first of the two words.</summary>
    public static NamedPeriod? Offset(string text, int i, int offset, LanguageContext context)
    {
        if (Scan.LongestOf(text, i, ["half", "half year"]) is not (var end and > 0) || Scan.LongestOf(text, Scan.SkipSpaces(text, end), ["of", "an", "a"]) > 0)
        {
            return null;
        }

        var first = new NodaTime.LocalDate(context.Today.Year, context.Today.Month <= 6 ? 1 : 7, 1).PlusMonths(6 * offset);
        return NamedPeriod.Of(end, first.Year, first.Month, 6);
    }

    private static int Number(string text, int i, out int end)
    {
        if (Scan.At(text, i) == 'h' && Scan.At(text, i + 1) is '1' or '2' && Scan.AtWordEnd(text, i + 2))
        {
            end = i + 2;
            return text[i + 1] - '0';
        }

        end = Scan.LongestOf(text, i, ["first half", "1st half"]);
        if (end > 0)
        {
            return 1;
        }

        end = Scan.LongestOf(text, i, ["second half", "2nd half", "latter half", "other half"]);
        return end > 0 ? 2 : 0;
    }

    private static bool YearOf(string text, int i, LanguageContext context, out int year, out int end)
    {
        var start = Scan.SkipSpaces(text, i);
        start = Scan.LongestOf(text, start, ["of", "of the", "in"]) is var of and > 0 ? Scan.SkipSpaces(text, of) : start;
        if (EnglishWords.TryOffset(text, start, out var offset, out var offsetEnd))
        {
            start = Scan.SkipSpaces(text, offsetEnd);
        }
        else if (start == Scan.SkipSpaces(text, i))
        {
            (year, end) = (0, i);
            return false;
        }

        year = context.Today.Year + offset;
        end = Scan.Words(text, start, "year");
        return end > 0;
    }
}
