using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>5 Dec, 5th of December 2026, Dec 5th, December 5, 2026, the 5th (of next month).</summary>
internal static class EnglishDates
{
    public static DateCandidate? TryRead(string text, int i, LanguageContext context, bool whole)
    {
        if (Scan.IsDigit(text[i]))
        {
            return DayFirst(text, i, context) ?? (whole || FollowsPreposition(text, i) ? Ordinal(text, i, context) : null);
        }

        return Scan.Words(text, i, "the") is var the and > 0
            ? DayFirst(text, Scan.SkipSpaces(text, the), context) ?? Ordinal(text, Scan.SkipSpaces(text, the), context)
            : MonthFirst(text, i, context);
    }

    private static DateCandidate? DayFirst(string text, int i, LanguageContext context)
    {
        if (!TryDay(text, i, out var day, out var end, out _))
        {
            return null;
        }

        var monthStart = SkipGap(text, end);
        if (Scan.Words(text, monthStart, "of") is var of and > 0)
        {
            monthStart = Scan.SkipSpaces(text, of);
        }

        var month = EnglishWords.Month(text, monthStart, out end);
        return month == 0 ? null : WithYear(text, end, month, day, context);
    }

    private static DateCandidate? MonthFirst(string text, int i, LanguageContext context)
    {
        var month = EnglishWords.Month(text, i, out var end);
        if (month == 0)
        {
            return null;
        }

        end = SkipGap(text, Scan.At(text, end) == '.' ? end + 1 : end);
        end = Scan.Words(text, end, "the") is var the and > 0 ? Scan.SkipSpaces(text, the) : end;
        return TryDay(text, end, out var day, out end, out _) && Scan.AtWordEnd(text, end) && Scan.At(text, end) is not (':' or '%' or '/')
            ? WithYear(text, end, month, day, context)
            : null;
    }

    private static DateCandidate? Ordinal(string text, int i, LanguageContext context)
    {
        if (!TryDay(text, i, out var day, out var end, out var ordinal) || !ordinal)
        {
            return null;
        }

        var tail = Scan.SkipSpaces(text, end);
        tail = Scan.Words(text, tail, "of") is var of and > 0 ? Scan.SkipSpaces(text, of) : tail;
        if (EnglishWords.TryOffset(text, tail, out var months, out var offsetEnd)
            && Scan.Words(text, Scan.SkipSpaces(text, offsetEnd), "month") is var monthEnd and > 0)
        {
            var start = Resolve.MonthStart(context.Today, months);
            return new DateCandidate(monthEnd, Resolve.Full(start.Year, start.Month, day), Kind: DateKind.CalendarDay);
        }

        return new DateCandidate(end, Resolve.DayOfMonth(context.Today, day), 0.75, DateKind.CalendarDay);
    }

    private static DateCandidate WithYear(string text, int end, int month, int day, LanguageContext context)
    {
        var yearStart = Scan.At(text, end) == ',' ? end + 1 : end;
        yearStart = SkipGap(text, yearStart);
        if (yearStart > end && Scan.TryInt(text, yearStart, 4, out var year, out var yearEnd) && yearEnd - yearStart == 4
            && Resolve.IsYear(year) && Scan.AtWordEnd(text, yearEnd))
        {
            return new DateCandidate(yearEnd, Resolve.Full(year, month, day), Kind: DateKind.CalendarDay);
        }

        var reading = Resolve.Yearless(context.Today, month, day, out var unsure);
        return new DateCandidate(end, reading, unsure ? 0.5 : 0.95, DateKind.CalendarDay);
    }

    private static bool TryDay(string text, int i, out int day, out int end, out bool ordinal)
    {
        ordinal = false;
        if (!Scan.TryInt(text, i, 2, out day, out end) || day is 0 or > 31 || !Scan.AtWordStart(text, i))
        {
            return false;
        }

        if (Scan.LongestOf(text, end, ["st", "nd", "rd", "th"]) is var suffix and > 0)
        {
            (end, ordinal) = (suffix, true);
        }

        return true;
    }

    private static bool FollowsPreposition(string text, int i)
    {
        var before = text.AsSpan(0, i).TrimEnd();
        return before.EndsWith(" on") || before.EndsWith(" by") || before.SequenceEqual("on") || before.SequenceEqual("by");
    }

    private static int SkipGap(string text, int i)
    {
        i = Scan.SkipSpaces(text, i);
        return Scan.At(text, i) == '-' ? i + 1 : i;
    }
}
