using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// A date without a year, and the year before or behind it: 明年3月5日, 2027年3月底, next year March 5, March 5 next year. Read from the
/// year's first day on, any such date falls into the year.
/// </summary>
internal static class DatesOfYears
{
    public static DateCandidate? YearFirst(string text, int i, LanguageContext context, bool whole)
    {
        if (!YearWords.TryRead(text, i, context, out var year, out var end))
        {
            return null;
        }

        var start = Scan.SkipSpaces(text, end);
        start = Scan.StartsWith(text, start, "'s") ? start + 2 : Scan.At(text, start) is '的' or ',' ? start + 1 : start;
        start = Scan.SkipSpaces(text, start);
        start = Scan.Words(text, start, "on") is var on and > 0 ? Scan.SkipSpaces(text, on) : start;
        return start < text.Length && DateGrammars.Yearless(text, start, context with { Today = ChineseYears.From(text, start, context.Today, year) }, whole) is { } date && !SaysYear(text, start, context, date, whole)
            ? Within(year, date)
            : null;
    }

    /// <summary>The date with the year behind it, if there is one.</summary>
    public static DateCandidate YearLast(string text, int i, LanguageContext context, bool whole, DateCandidate date)
    {
        var start = Scan.SkipSpaces(text, Scan.At(text, date.End) == ',' ? date.End + 1 : date.End);
        start = Scan.LongestOf(text, start, ["of", "in"]) is var of and > 0 ? Scan.SkipSpaces(text, of) : start;
        return Scan.At(text, start) is >= 'a' and <= 'z' && YearWords.TryRead(text, start, context, out var year, out var end)
            && DateGrammars.Yearless(text, i, From(context, year), whole) is { } dated && dated.End == date.End && !SaysYear(text, i, context, dated, whole)
            ? Within(year, dated with { End = end })
            : date;
    }

    // 29 February of a common year was pushed to a leap year.
    private static DateCandidate Within(int year, DateCandidate date) =>
        date.Reading.Date is { } day && day.Year != year ? date with { Reading = Resolve.Impossible } : date;

    private static LanguageContext From(LanguageContext context, int year) => context with { Today = new LocalDate(year, 1, 1) };

    // A date that is the same read from another year has one of its own. 1996 is long past, and a leap year.
    private static bool SaysYear(string text, int i, LanguageContext context, DateCandidate date, bool whole) =>
        !date.Reading.Impossible && DateGrammars.Yearless(text, i, From(context, 1996), whole) is { } other && other.Reading == date.Reading;
}
