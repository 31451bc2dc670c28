using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>2026-12-05, 2026/12/5, 12/5, 12/5/2026, 5.12.2026.</summary>
internal static class NumericDates
{
    /// <summary>Days ahead: a day nobody plans for yet, and one people do.</summary>
    private const int Far = 120, Near = 90;

    /// <param name="whole">The text is an answer to "when?": 12-5 and 12.5 are then dates too.</param>
    public static DateCandidate? TryRead(string text, int i, LanguageContext context, bool whole)
    {
        if (!Scan.TryInt(text, i, 4, out var first, out var end) || Scan.At(text, end) is not ('-' or '/' or '.') || !StartsWell(text, i))
        {
            return null;
        }

        var separator = text[end];
        if (!Scan.TryInt(text, end + 1, 2, out var second, out var secondEnd))
        {
            return null;
        }

        var hasThird = Scan.At(text, secondEnd) == separator && Scan.IsDigit(Scan.At(text, secondEnd + 1));
        if (end - i == 4)
        {
            return hasThird && Scan.TryInt(text, secondEnd + 1, 2, out var day, out var isoEnd) && EndsWell(text, isoEnd)
                && Resolve.IsYear(first) && Resolve.IsMonthDay(second, day)
                ? new DateCandidate(isoEnd, Resolve.Full(first, second, day), 1, DateKind.CalendarDay)
                : null;
        }

        if (end - i > 2)
        {
            return null;
        }

        if (hasThird)
        {
            return Scan.TryInt(text, secondEnd + 1, 4, out var year, out var yearEnd) && EndsWell(text, yearEnd)
                && (yearEnd - secondEnd - 1) is 2 or 4
                ? IsContinental(separator, first, second) ? Order(yearEnd, second, first, year < 100 ? Resolve.TwoFigures(year, context.Today) : year, context with { DateOrder = NumericDateOrder.MonthFirst }) : Order(yearEnd, first, second, year < 100 ? Resolve.TwoFigures(year, context.Today) : year, context)
                : null;
        }

        if (separator == '/' && CommaYear(text, secondEnd, out var said, out var commaEnd))
        {
            return Order(commaEnd, first, second, said < 100 ? Resolve.TwoFigures(said, context.Today) : said, context);
        }

        // 12.11签, 46w 4.30: in Chinese the month comes first, whatever the client's language.
        if (separator == '.' && Resolve.IsMonthDay(first, second) && EndsWell(text, secondEnd) && IsChineseDay(text, i, first, secondEnd))
        {
            return new DateCandidate(secondEnd, Read(first, second, null, context), 0.8, DateKind.CalendarDay);
        }

        // 18.12. as it is written where the day comes first.
        if (separator == '.' && (first > 12 || secondEnd - i == 5) && Scan.At(text, secondEnd) == '.' && !Scan.IsWordChar(Scan.At(text, secondEnd + 1)) && Resolve.IsMonthDay(second, first) && JottedDates.Expects(text, i, secondEnd + 1))
        {
            return new DateCandidate(secondEnd + 1, Read(second, first, null, context), 0.9, DateKind.CalendarDay);
        }

        // Without a year only a slash makes a date by itself: 12-5 may be a range and 12.5 a number. 24/7 is a way to say always.
        // 01.12: nobody who writes the month first writes it so.
        if (separator == '.' && secondEnd - i == 5 && Resolve.IsMonthDay(second, first) && EndsWell(text, secondEnd) && (whole || IsExpected(text, i, secondEnd, separator)))
        {
            return new DateCandidate(secondEnd, Read(second, first, null, context), 0.9, DateKind.CalendarDay);
        }

        return EndsWell(text, secondEnd) && (separator == '/' || whole || IsExpected(text, i, secondEnd, separator)) && (first, second) != (24, 7)
            ? Order(secondEnd, first, second, null, context)
            : null;
    }

    // 3.12.2026: nobody who writes the month first puts points between.
    private static bool IsContinental(char separator, int first, int second) => separator == '.' && Resolve.IsMonthDay(second, first);

    // 8/12,2015 and 8/12, 2015.
    private static bool CommaYear(string text, int i, out int year, out int end)
    {
        (year, end) = (0, i);
        if (Scan.At(text, i) != ',')
        {
            return false;
        }

        var start = Scan.SkipSpaces(text, i + 1);
        return Scan.TryInt(text, start, 4, out year, out end) && (end - start == 4 ? Resolve.IsYear(year) : end - start == 2 && start == i + 1)
            && EndsWell(text, end) && !(Scan.At(text, end) == ',' && Scan.IsDigit(Scan.At(text, end + 1)));
    }

    // "on 12.5", "at 12-5", "Friday 12-5": where a date is expected and nothing is counted behind it.
    private static bool IsExpected(string text, int i, int end, char separator)
    {
        var next = Scan.SkipSpaces(text, end);
        var before = EnglishWords.WordBefore(text, i);
        return JottedDates.Expects(text, i, end) || (Scan.At(text, i - 1) is '/' or '|' && Scan.IsCjk(Scan.At(text, i - 2))) || (!Scan.IsWordChar(Scan.At(text, next)) || Scan.Words(text, next, "with") > 0) && !Scan.IsCjk(Scan.At(text, next))
            && (before is "on" or "by" || (separator == '-' && Scan.TryInt(text, i, 2, out var day, out _) && day > 12 && before is "becomes" or "is" or "to" or "now" or "till" or "til" or "for" or "date" or "from") || (separator == '-' && (before is "at" or "until" || EnglishWords.IsWeekday(before))));
    }

    // Two figures for the day, and what is done on it behind, or nothing behind a sum: 3.14 may be a number.
    private static bool IsChineseDay(string text, int i, int first, int end)
    {
        var next = Scan.At(text, Scan.SkipSpaces(text, end));
        if (next is '\0' or ',' && first <= 12 && (Scan.At(text, i - 1) is '到' or '至' or '期' or '改' or '挪' or '推' || (Scan.At(text, i - 1) == ' ' && Scan.At(text, i - 2) is '到' or '至' or '期' or '改' or '挪' or '推')))
        {
            return true;
        }

        return next is '签' or '成' or '前' or '关' or '落' or '结' or '之' or '交' or '开' or '拿'
            || (end - i >= 4 && next == '\0' && Scan.At(text, i - 1) == ' ' && Scan.At(text, i - 2) is 'w' or '万' or '元' or '块' or 'k');
    }

    private static DateCandidate? Order(int end, int first, int second, int? year, LanguageContext context)
    {
        if (year is { } said && !Resolve.IsYear(said))
        {
            return null;
        }

        var monthFirst = Resolve.IsMonthDay(first, second) && context.DateOrder != NumericDateOrder.DayFirst;
        var dayFirst = Resolve.IsMonthDay(second, first) && context.DateOrder != NumericDateOrder.MonthFirst;
        if (!monthFirst && !dayFirst)
        {
            // The speaker's own order makes no date, the other one may: 25/12 from someone who writes 12/25.
            monthFirst = Resolve.IsMonthDay(first, second);
            dayFirst = !monthFirst && Resolve.IsMonthDay(second, first);
        }

        if (monthFirst && dayFirst && first != second)
        {
            var (one, other) = (Read(first, second, year, context), Read(second, first, year, context));
            return new DateCandidate(end, one with { Alternative = other.Date }, 0.5, DateKind.CalendarDay);
        }

        if (!monthFirst && !dayFirst)
        {
            return null;
        }

        var meant = monthFirst ? Read(first, second, year, context) : Read(second, first, year, context);
        return year is null && context.DateOrder == NumericDateOrder.DayFirst && Resolve.IsMonthDay(first, second) && Read(first, second, year, context) is var turned && IsMoreLikely(turned, meant, context)
            ? new DateCandidate(end, meant with { Alternative = turned.Date }, 0.5, DateKind.CalendarDay)
            : new DateCandidate(end, meant, 0.9, DateKind.CalendarDay);
    }

    /// <summary>"12/10" from a British client in November: 10 December is near and 12 October next year is not, and clients stay as British as they were installed. Where the month comes first, it does for everybody.</summary>
    private static bool IsMoreLikely(DateReading turned, DateReading meant, LanguageContext context) =>
        turned.Date is { } near && meant.Date is { } far && far > context.Today.PlusDays(Far) && near >= context.Today && near <= context.Today.PlusDays(Near);

    private static DateReading Read(int month, int day, int? year, LanguageContext context) =>
        year is { } said ? Resolve.Full(said, month, day) : Resolve.Yearless(context.Today, month, day);

    private static bool StartsWell(string text, int i) =>
        Scan.AtWordStart(text, i) && !(Scan.At(text, i - 1) is '.' or '/' or '-' or ',' && Scan.IsDigit(Scan.At(text, i - 2)))
        && Scan.At(text, i - 1) is not ('$' or '¥' or '€' or '£' or '#');

    // An ISO instant goes on with its time; another figure, letter or separator means it was no date.
    private static bool EndsWell(string text, int end) =>
        (Scan.AtWordEnd(text, end) || (text[end] == 't' && Scan.IsDigit(Scan.At(text, end + 1))))
        && !(Scan.At(text, end) is '/' or '-' or '.' && Scan.IsWordChar(Scan.At(text, end + 1)))
        && Scan.At(text, end) is not ('%' or '万' or '亿');
}
