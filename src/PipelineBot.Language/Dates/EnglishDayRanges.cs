using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// Ranges that share a month or a week: 4 to 22 January, from the 4th to the 8th of next month, November 19-20, from 4 to January 22, Monday to
/// Friday, next week between Wednesday and Friday.
/// </summary>
internal static class EnglishDayRanges
{
    public static RangeCandidate? TryRead(string text, int i, LanguageContext context)
    {
        var start = RangeWords.SkipLead(text, i, out var lead);
        return Weekdays(text, i, start, lead, context) ?? MonthFirst(text, start, context)
            ?? (lead.Length > 0 || EnglishDays.TryRead(text, EnglishWords.SkipThe(text, start), out _, out _, out _) ? DaysFirst(text, start, lead, context) : null);
    }

    private static RangeCandidate? DaysFirst(string text, int i, ReadOnlySpan<char> lead, LanguageContext context)
    {
        var named = EnglishWords.SkipThe(text, i);
        if (!EnglishDays.TryRead(text, named, out var first, out var end, out var form)
            || !RangeWords.TryConnect(text, end, lead is "between", out var next))
        {
            return null;
        }

        // From 4 to January 22: the month of the last day.
        if (EnglishWords.Month(text, next, out _) > 0)
        {
            return lead.Length > 0 && EnglishDates.TryRead(text, next, context, whole: false) is { Reading.Date: { } whole } full && first <= whole.Day
                ? RangeCandidate.Of(full.End, new LocalDate(whole.Year, whole.Month, first), whole)
                : null;
        }

        next = EnglishWords.SkipThe(text, next);
        if (!EnglishDays.TryRead(text, next, out var last, out end, out var lastForm))
        {
            return null;
        }

        var start = Scan.SkipSpaces(text, end);
        start = Scan.LongestOf(text, start, ["of", "in"]) is var of and > 0 ? Scan.SkipSpaces(text, of) : start;
        start = EnglishWords.SkipThe(text, start);
        if (EnglishWords.Month(text, start, out var monthEnd) is var month and > 0)
        {
            return Between(EnglishDates.WithYear(text, monthEnd, month, last, context), first, last);
        }

        if (EnglishWords.TryPeriodOffset(text, start, out var months, out var offsetEnd) && Scan.Words(text, Scan.SkipSpaces(text, offsetEnd), "month") is var whichEnd and > 0)
        {
            var begin = Resolve.MonthStart(context.Today, months);
            return Between(new DateCandidate(whichEnd, Resolve.Full(begin.Year, begin.Month, last)), first, last);
        }

        // "from the 4th to the 8th" of the month to come in which the last day is.
        if (form != DayForm.OrdinalFigure || lastForm != DayForm.OrdinalFigure || (lead.Length == 0 && named == i) || Resolve.DayOfMonth(context.Today, last).Date is not { } to)
        {
            return null;
        }

        var from = first <= last ? Resolve.Full(to.Year, to.Month, first) : Resolve.Full(to.PlusMonths(-1).Year, to.PlusMonths(-1).Month, first);
        return from.Date is { } day ? RangeCandidate.Of(end, day, to, 0.8) : null;
    }

    private static RangeCandidate? MonthFirst(string text, int i, LanguageContext context)
    {
        if (EnglishWords.Month(text, i, out var end) is not (var month and > 0))
        {
            return null;
        }

        var start = EnglishDates.SkipGap(text, Scan.At(text, end) == '.' ? end + 1 : end);
        var between = Scan.LongestOf(text, start, ["between", "between the", "from", "from the"]);
        start = EnglishWords.SkipThe(text, between > 0 ? Scan.SkipSpaces(text, between) : start);
        if (!EnglishDays.TryRead(text, start, out var first, out end, out _) || !RangeWords.TryConnect(text, end, between > 0 || Preceded(text, i), out var next)
            || EnglishWords.Month(text, EnglishWords.SkipThe(text, next), out _) > 0)
        {
            return null;
        }

        next = EnglishWords.SkipThe(text, next);
        return EnglishDays.TryRead(text, next, out var last, out end, out _) && !IsMonthBehind(text, end) && Scan.AtWordEnd(text, end) && Scan.At(text, end) is not ('/' or ':' or '%')
            ? Between(EnglishDates.WithYear(text, end, month, last, context), first, last)
            : null;
    }

    private static bool Preceded(string text, int i) => EnglishWords.WordBefore(text, i) is "between";

    private static bool IsMonthBehind(string text, int end)
    {
        var start = EnglishDates.SkipGap(text, end);
        return EnglishWords.Month(text, Scan.Words(text, start, "of") is var of and > 0 ? Scan.SkipSpaces(text, of) : start, out _) > 0;
    }

    private static RangeCandidate? Between(DateCandidate candidate, int first, int last) => candidate.Reading.Date is { } date && first <= last && date.Day == last
        ? RangeCandidate.Of(candidate.End, new LocalDate(date.Year, date.Month, first), date)
        : null;

    private static RangeCandidate? Weekdays(string text, int i, int start, ReadOnlySpan<char> lead, LanguageContext context)
    {
        var known = lead.Length == 0 && EnglishWords.TryPeriodOffset(text, i, out var weeks, out var end);
        (weeks, end) = known && EnglishWords.TryPeriodOffset(text, i, out var said, out var saidEnd) ? (said, saidEnd) : (0, i);
        if (known)
        {
            if (Scan.Words(text, Scan.SkipSpaces(text, end), "week") is not (var week and > 0))
            {
                return null;
            }

            start = RangeWords.SkipLead(text, Scan.SkipSpaces(text, Scan.At(text, week) == ',' ? week + 1 : week), out lead);
        }

        if (EnglishWords.Weekday(text, start, out end, out _) is not (var from and not IsoDayOfWeek.None) || !RangeWords.TryConnect(text, end, lead is "between", out var next)
            || EnglishWords.Weekday(text, next, out end, out _) is not (var to and not IsoDayOfWeek.None))
        {
            return null;
        }

        // "Friday the 11th until …" and "Monday to Friday Dec 4" are days of their own.
        var tail = Scan.SkipSpaces(text, Scan.LongestOf(text, Scan.SkipSpaces(text, end), ["of", "of the", "the", "in", "in the"]) is var of and > 0 ? of : end);
        if (!known && EnglishWords.TryPeriodOffset(text, tail, out var behind, out var behindEnd) && Scan.Words(text, Scan.SkipSpaces(text, behindEnd), "week") is var weekEnd and > 0)
        {
            (known, weeks, end) = (true, behind, weekEnd);
        }
        else if (!known && (tail > Scan.SkipSpaces(text, end) || EnglishWords.Month(text, tail, out _) > 0 || Scan.IsDigit(Scan.At(text, tail))))
        {
            return null;
        }

        var first = known ? Resolve.InWeek(context, weeks, from) : context.Today.Next(from);
        return RangeCandidate.Of(end, first, first.PlusDays(-1).Next(to) is var last && from == to ? first : last);
    }
}
