using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>What a range may begin or end with: a date, a period (its first or last day), a year.</summary>
internal readonly record struct RangeEnd(int End, LocalDate First, LocalDate Last, DateKind Kind, bool IsPeriod, double Confidence)
{
    /// <param name="certain">A month is expected here, so "may" and "march" are months.</param>
    public static RangeEnd? TryRead(string text, int i, LanguageContext context, bool certain = false)
    {
        if (i >= text.Length || !(Scan.IsCjk(text[i]) || Scan.AtWordStart(text, i)))
        {
            return null;
        }

        var period = DatedPeriods.TryRead(text, i, context, certain, upcoming: false);
        var date = Date(text, i, context);
        if (period is { SaysEnd: false } named && named.End >= (date?.End ?? 0))
        {
            return new RangeEnd(named.End, named.First, named.Last, DateKind.Other, true, named.Vague ? 0.6 : 0.9);
        }

        if (date is { Reading.Date: { } day } found)
        {
            return new RangeEnd(found.End, day, day, found.Kind, false, Math.Min(found.Confidence, 0.95));
        }

        return EnglishYears.TryRead(text, i, out var year, out var end)
            ? new RangeEnd(end, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), DateKind.Other, true, 0.8)
            : null;
    }

    /// <summary>Whether it is a day or month of the calendar, which may be another year's; "tomorrow" is not.</summary>
    public bool MayLackYear(string text, int start) => Kind == DateKind.CalendarDay || (IsPeriod && EnglishWords.Month(text, EnglishWords.SkipThe(text, start), out _) > 0);

    // The date, and the weekday or day beside it.
    private static DateCandidate? Date(string text, int i, LanguageContext context)
    {
        if (DateGrammars.Any(text, i, context, whole: false) is not { } date)
        {
            return null;
        }

        var next = date.End;
        while (next < date.End + 4 && Scan.At(text, next) is ' ' or ',' or '(')
        {
            next++;
        }

        return next > date.End && next < text.Length && date.Kind is DateKind.Weekday or DateKind.WeekdayOfWeek or DateKind.CalendarDay
            && DateGrammars.Any(text, next, context, whole: false) is { } other && WeekdayBesideDate.TryJoin(text, date, next, other) is { } joined
            ? joined with { Kind = DateKind.CalendarDay }
            : date;
    }
}
