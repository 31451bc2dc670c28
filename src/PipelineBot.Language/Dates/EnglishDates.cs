using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>5 Dec, 5th of December 2026, Dec 5th, December 5, 2026, twenty-first of May, the 5th (of next month), Friday the 5th.</summary>
internal static class EnglishDates
{
    public static DateCandidate? TryRead(string text, int i, LanguageContext context, bool whole)
    {
        if (EnglishWords.SkipThe(text, i) is var day && day > i)
        {
            return DayFirst(text, day, context) ?? EnglishDaysOfMonth.TryRead(text, day, context, whole, named: true);
        }

        return (EnglishWords.Month(text, i, out _) > 0 ? MonthFirst(text, i, context) : DayFirst(text, i, context))
            ?? EnglishDaysOfMonth.TryRead(text, i, context, whole, named: false);
    }

    /// <summary>December 5 of a year said behind it, or of the year to come.</summary>
    public static DateCandidate WithYear(string text, int end, int month, int day, LanguageContext context)
    {
        if (TryYear(text, end, out var year, out var yearEnd))
        {
            return new DateCandidate(yearEnd, Resolve.Full(year, month, day), Kind: DateKind.CalendarDay);
        }

        return new DateCandidate(end, Resolve.Yearless(context.Today, month, day), Kind: DateKind.CalendarDay);
    }

    /// <summary>The year behind a month and day: ", 2027", " 2027", "-27", " of 2027".</summary>
    public static bool TryYear(string text, int end, out int year, out int yearEnd)
    {
        if (Scan.At(text, end) is '-' or '/' && Scan.TryInt(text, end + 1, 2, out year, out yearEnd) && yearEnd == end + 3 && Scan.AtWordEnd(text, yearEnd))
        {
            year += 2000;
            return true;
        }

        var start = SkipGap(text, Scan.At(text, end) is ',' or '.' ? end + 1 : end);
        start = Scan.Words(text, start, "of") is var of and > 0 ? Scan.SkipSpaces(text, of) : start;
        (year, yearEnd) = (0, end);
        return start > end && EnglishYears.TryRead(text, start, out year, out yearEnd);
    }

    /// <summary>Over spaces and one of the signs that stand between a day and a month.</summary>
    public static int SkipGap(string text, int i)
    {
        i = Scan.SkipSpaces(text, i);
        return Scan.At(text, i) is '-' or '/' or '.' ? Scan.SkipSpaces(text, i + 1) : i;
    }

    /// <summary>Over the "day" of "the 15th day of June".</summary>
    public static int SkipDay(string text, int end) => Scan.Words(text, Scan.SkipSpaces(text, end), "day") is var day and > 0 ? day : end;

    private static DateCandidate? DayFirst(string text, int i, LanguageContext context)
    {
        if (!EnglishDays.TryRead(text, i, out var day, out var end, out var form) || form == DayForm.CardinalWord)
        {
            return null;
        }

        var gap = SkipGap(text, form == DayForm.Figure ? end : SkipDay(text, end));
        var start = Scan.Words(text, gap, "of") is var of and > 0 ? EnglishWords.SkipThe(text, Scan.SkipSpaces(text, of)) : gap;
        var month = EnglishWords.Month(text, start, out var monthEnd);
        if (month == 0 || (start == gap && form != DayForm.OrdinalFigure && IsVerb(text, start, monthEnd)))
        {
            return null;
        }

        return WithYear(text, Scan.At(text, monthEnd) == '.' && Scan.At(text, monthEnd + 1) == ' ' && Scan.IsDigit(Scan.At(text, monthEnd + 2)) ? monthEnd + 1 : monthEnd, month, day, context);
    }

    private static DateCandidate? MonthFirst(string text, int i, LanguageContext context)
    {
        var month = EnglishWords.Month(text, i, out var end);
        var start = EnglishWords.SkipThe(text, SkipGap(text, Scan.At(text, end) == '.' ? end + 1 : end));
        if (!EnglishDays.TryRead(text, start, out var day, out var dayEnd, out var form) || !Scan.AtWordEnd(text, dayEnd)
            || Scan.At(text, dayEnd) is ':' or '%' || (Scan.At(text, dayEnd) == '/' && Scan.IsDigit(Scan.At(text, dayEnd + 1)) && !Scan.IsDigit(Scan.At(text, dayEnd + 2))))
        {
            return null;
        }

        if (form == DayForm.OrdinalWord && day == 2 && text.AsSpan(i, end - i) is "may" && Scan.IsLetter(Scan.At(text, Scan.SkipSpaces(text, dayEnd))))
        {
            return null;
        }

        // "we may one day": of the months that are verbs, only a day of two words is one. "May twenty twenty-six" has a year.
        return form == DayForm.CardinalWord && ((day < 21 && text.AsSpan(i, end - i) is "may" or "march" or "mar") || EnglishYears.TryReadWords(text, start, out _, out _))
            ? null
            : WithYear(text, dayEnd, month, day, context);
    }

    // "the top 5 may need": a figure before a verb is a count.
    private static bool IsVerb(string text, int i, int end)
    {
        if (text.AsSpan(i, end - i) is not "may")
        {
            return false;
        }

        var next = Scan.SkipSpaces(text, end);
        return text.AsSpan(next, Scan.WordEnd(text, next) - next) is "be" or "not" or "have" or "need" or "want" or "still" or "also" or "well" or "come" or "go"
            or "take" or "close" or "get" or "sign" or "buy" or "require" or "change" or "slip" or "move" or "drop" or "leave" or "join" or "or";
    }
}
