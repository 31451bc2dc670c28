using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>From one date or period to another, both included: Dec 5 to Jan 8, from March 2027 to Q3, between 2015 and 2018, today until next Sunday.</summary>
internal static class RangesBetween
{
    public static RangeCandidate? TryRead(string text, int i, LanguageContext context)
    {
        var start = RangeWords.SkipLead(text, i, out var lead);
        start = Scan.Words(text, start, "in") is var inside and > 0 ? Scan.SkipSpaces(text, inside) : start;
        var months = AreMonths(text, start, lead is "between");
        if (RangeEnd.TryRead(text, start, context, months) is not { } from || !RangeWords.TryConnect(text, from.End, lead is "between", out var next)
            || (Now(text, next, context) ?? RangeEnd.TryRead(text, next, context, months)) is not { } to || IsNumber(text, start, to.End))
        {
            return null;
        }

        var (first, last) = (from.First, to.Last);
        if (to.Kind == DateKind.Weekday)
        {
            last = first.PlusDays(last < first ? 0 : -1).Next(last.DayOfWeek);
        }
        else if (from.Kind == DateKind.Weekday && to.Kind == DateKind.WeekdayOfWeek && text.AsSpan(next, to.End - next).EndsWith("week"))
        {
            // "Thursday to Friday next week" is all next week.
            first = last.PlusDays(1).Previous(first.DayOfWeek);
        }

        if (first > last)
        {
            first = Earlier(text, start, from, last, context) ?? first;
        }

        return first <= last ? RangeCandidate.Of(to.End, first, last, Math.Min(from.Confidence, to.Confidence)) : null;
    }

    // In "March to May" neither is a verb.
    private static bool AreMonths(string text, int i, bool between) => EnglishWords.Month(text, i, out var end) > 0
        && RangeWords.TryConnect(text, end, between, out var next) && EnglishWords.Month(text, next, out _) > 0;

    // A telephone's 138-2010-2015 is no range of years.
    private static bool IsNumber(string text, int start, int end) =>
        (Scan.At(text, start - 1) == '-' && Scan.IsDigit(Scan.At(text, start - 2))) || (Scan.At(text, end) == '-' && Scan.IsDigit(Scan.At(text, end + 1)));

    private static RangeEnd? Now(string text, int i, LanguageContext context) => Scan.LongestOf(text, i, ["date", "now", "present"]) is var end and > 0
        ? new RangeEnd(end, context.Today, context.Today, DateKind.Other, false, 0.9)
        : null;

    // A first day without its year that comes behind the last one is the one before it.
    private static LocalDate? Earlier(string text, int start, RangeEnd from, LocalDate last, LanguageContext context)
    {
        var anchor = last.PlusYears(-1).PlusDays(1);
        if (from.Kind == DateKind.Weekday)
        {
            return last.Previous(from.First.DayOfWeek);
        }

        return from.MayLackYear(text, start) && RangeEnd.TryRead(text, start, context with { Today = anchor }) is { } again && again.End == from.End && again.First <= last ? again.First : null;
    }
}
