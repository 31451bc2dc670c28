using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// A day without its month: the 5th, on 22nd, by the twenty-first, for the 27, the 20th of next month. What counts things ("the 27th
/// floor", "the second demo") is no date.
/// </summary>
internal static class EnglishDaysOfMonth
{
    private const double Ordinal = 0.75;
    private const double BareFigure = 0.5;

    /// <param name="named">"the" stood before it.</param>
    public static DateCandidate? TryRead(string text, int i, LanguageContext context, bool whole, bool named)
    {
        if (!EnglishDays.TryRead(text, i, out var day, out var end, out var form))
        {
            return null;
        }

        if (OfMonth(text, end, day, form, context) is { } dated)
        {
            return dated;
        }

        var start = named ? text.AsSpan(0, i).TrimEnd().Length - 3 : i;
        var preceded = Precedes(EnglishWords.WordBefore(text, start), named);
        if (!IsAlone(text, end, form == DayForm.OrdinalFigure) || !(form switch
        {
            DayForm.OrdinalFigure => named || whole || preceded,
            DayForm.OrdinalWord => preceded && (day > 20 || EnglishWords.WordBefore(text, start) is not "for"),
            DayForm.CardinalWord => named && preceded && day >= 20,
            _ => preceded && IsClauseEnd(text, end),
        }))
        {
            return null;
        }

        return new DateCandidate(end, Resolve.DayOfMonth(context.Today, day), form == DayForm.OrdinalFigure ? Ordinal : BareFigure, DateKind.CalendarDay);
    }

    /// <summary>Friday the 21st: the nearest month in which the two agree, this one first even when the day is past.</summary>
    public static DateCandidate? BesideWeekday(string text, int i, IsoDayOfWeek weekday, LanguageContext context)
    {
        var start = Scan.SkipSpaces(text, Scan.At(text, i) == ',' ? i + 1 : i);
        var the = EnglishWords.SkipThe(text, start);
        if (!EnglishDays.TryRead(text, the, out var day, out var end, out var form) || (the == start && form != DayForm.OrdinalFigure)
            || !IsAlone(text, end, form == DayForm.OrdinalFigure) || Scan.At(text, end) is '/' or '-' or ':' or '.' && Scan.IsDigit(Scan.At(text, end + 1)))
        {
            return null;
        }

        if (EnglishWords.Month(text, SkipOf(text, end), out _) > 0 || OfMonth(text, end, day, form, context) is not null)
        {
            return null;
        }

        for (var months = 0; months <= 2; months++)
        {
            var first = Resolve.MonthStart(context.Today, months);
            if (Resolve.Full(first.Year, first.Month, day).Date is { } date && date.DayOfWeek == weekday)
            {
                return new DateCandidate(end, new DateReading(date));
            }
        }

        return new DateCandidate(end, Resolve.DayOfMonth(context.Today, day), 0.5);
    }

    private static DateCandidate? OfMonth(string text, int end, int day, DayForm form, LanguageContext context)
    {
        end = form is DayForm.OrdinalFigure or DayForm.OrdinalWord ? EnglishDates.SkipDay(text, end) : end;
        var start = SkipOf(text, end);
        if (form is DayForm.Figure or DayForm.CardinalWord && start == Scan.SkipSpaces(text, end))
        {
            return null;
        }

        var known = EnglishWords.TryPeriodOffset(text, start, out var months, out var offsetEnd);
        if (!known && !(start > Scan.SkipSpaces(text, end) && Scan.Words(text, start - 4, "the") > 0))
        {
            return null;
        }

        return Scan.Words(text, known ? Scan.SkipSpaces(text, offsetEnd) : start, "month") is var monthEnd and > 0
            && Resolve.MonthStart(context.Today, months) is var first
            ? new DateCandidate(monthEnd, Resolve.Full(first.Year, first.Month, day), Kind: DateKind.CalendarDay)
            : null;
    }

    private static int SkipOf(string text, int i)
    {
        i = Scan.SkipSpaces(text, i);
        return Scan.LongestOf(text, i, ["of", "in"]) is var of and > 0 ? EnglishWords.SkipThe(text, Scan.SkipSpaces(text, of)) : i;
    }

    private static bool Precedes(ReadOnlySpan<char> word, bool named) =>
        word is "on" or "by" or "until" or "till" || (named && word is "for" or "before" or "after" or "since" or "from" or "to");

    private static bool IsClauseEnd(string text, int end)
    {
        end = Scan.SkipSpaces(text, end);
        return end >= text.Length || (text[end] is '!' or '?' or ';' or '\n' or ')' or ',' or '.' && !Scan.IsDigit(Scan.At(text, end + 1)));
    }

    // A noun behind makes it one of several: the 25th anniversary.
    private static bool IsAlone(string text, int end, bool figure)
    {
        if (figure && Scan.At(text, end) is '-' or '/')
        {
            return false;
        }

        var next = Scan.SkipSpaces(text, end);
        if (!Scan.IsWordChar(Scan.At(text, next)) || Scan.At(text, end) != ' ')
        {
            return !Scan.IsLetter(Scan.At(text, end));
        }

        return text.AsSpan(next, Scan.WordEnd(text, next) - next) is "at" or "in" or "for" or "to" or "and" or "or" or "with" or "because" or "by" or "from" or "until"
            or "till" or "please" or "pls" or "thanks" or "instead" or "is" or "was" or "works" or "work" or "as" or "since" or "after" or "before" or "then" or "if"
            or "morning" or "afternoon" or "evening" or "noon" or "at" or "so" or "but" or "not" or "will" or "would" or "when" or "latest" or "it" or "we" or "i" or "he"
            or "she" or "they" or "this" or "next" or "last" or "through" or "thru" or "maybe" or "on" or "should" or "still" or "also" or "too" or "now" or "due"
            or "around" or "about" or "due" or "against";
    }
}
