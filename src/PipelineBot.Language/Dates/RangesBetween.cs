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
        if (RangeEnd.TryRead(text, start, context, years: true) is not { } from || !RangeWords.TryConnect(text, from.End, lead is "between", out var next)
            || RangeEnd.TryRead(text, next, context, years: true) is not { } to)
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

    // A first day without its year that comes behind the last one is the one before it.
    private static LocalDate? Earlier(string text, int start, RangeEnd from, LocalDate last, LanguageContext context)
    {
        var anchor = last.PlusYears(-1).PlusDays(1);
        if (from.Kind == DateKind.Weekday)
        {
            return last.Previous(from.First.DayOfWeek);
        }

        return RangeEnd.TryRead(text, start, context with { Today = anchor }, years: true) is { Kind: DateKind.CalendarDay } or { IsPeriod: true }
            && RangeEnd.TryRead(text, start, context with { Today = anchor }, years: true) is { } again && again.End == from.End && again.First <= last ? again.First : null;
    }
}
