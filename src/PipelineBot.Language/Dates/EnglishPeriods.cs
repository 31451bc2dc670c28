using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// A week, month, quarter, half-year or year by its name: this week, next March, last quarter, Q4, H1 2027, the first half of the year, week 40.
/// </summary>
internal static class EnglishPeriods
{
    /// <param name="certain">A period is expected here, so "may" and "march" are months.</param>
    /// <param name="upcoming">A quarter or week without a year that is over means next year's; else this year's.</param>
    public static NamedPeriod? TryRead(string text, int i, LanguageContext context, bool certain, bool upcoming)
    {
        var start = EnglishWords.SkipThe(text, i);
        if (start >= text.Length || !Scan.AtWordStart(text, start))
        {
            return null;
        }

        if (EnglishWords.TryPeriodOffset(text, start, out var offset, out var end))
        {
            return EnglishWeeks.TryRead(text, start, context, upcoming) ?? Offset(text, Scan.SkipSpaces(text, end), offset, context);
        }

        if (EnglishWords.Month(text, start, out _) > 0)
        {
            return NamedMonths.English(text, start, context.Today, certain);
        }

        return EnglishWeeks.TryRead(text, start, context, upcoming)
            ?? NamedQuarters.TryRead(text, start, context.Today, upcoming)
            ?? EnglishHalves.TryRead(text, start, context)
            ?? MonthOf(text, start, context)
            ?? Vague(text, start, start > i, context);
    }

    /// <summary>What something may be the first, last or third of: a month, a quarter, a half, a year; with the year behind it.</summary>
    public static NamedPeriod? TryReadWide(string text, int i, LanguageContext context)
    {
        if (EnglishYears.TryRead(text, i, out var year, out var end))
        {
            return NamedPeriod.Of(end, year, 1, 12);
        }

        return i < text.Length ? DatedPeriods.TryRead(text, i, context, certain: true, upcoming: true) : null;
    }

    private static NamedPeriod? Offset(string text, int i, int offset, LanguageContext context)
    {
        if (EnglishWords.Month(text, i, out _) is var month and > 0)
        {
            return NamedMonths.English(text, i, Anchor(context.Today, month, offset), certain: true);
        }

        if (Scan.At(text, i) == 'q' && NamedQuarters.TryRead(text, i, context.Today, upcoming: false) is { } quarter)
        {
            var years = offset == 1 && quarter.First <= context.Today ? 1 : offset == -1 && quarter.Last >= context.Today ? -1 : 0;
            return quarter with { First = quarter.First.PlusYears(years), Last = quarter.Last.PlusYears(years) };
        }

        if (Scan.Words(text, i, "weekend") is var weekend and > 0)
        {
            var sunday = Resolve.WeekendEnd(context, offset);
            return new NamedPeriod(weekend, sunday.PlusDays(-1), sunday);
        }

        i = Scan.Words(text, i, "calendar") is var calendar and > 0 ? Scan.SkipSpaces(text, calendar) : i;
        var unit = EnglishWords.Unit(text, i, out var end);
        return unit is '\0' or 'd' || text[end - 1] == 's' ? EnglishHalves.Offset(text, i, offset, context) : NamedPeriod.OfUnit(end, unit, offset, context);
    }

    // "this March" is this year's, "next March" the first after this month, "last March" the one before it.
    private static LocalDate Anchor(LocalDate today, int month, int offset) => offset switch
    {
        0 => new LocalDate(today.Year, 1, 1),
        1 => today.With(DateAdjusters.StartOfMonth).PlusMonths(1),
        _ => new LocalDate(today.Year - (month < today.Month ? 0 : 1), 1, 1),
    };

    private static NamedPeriod? MonthOf(string text, int i, LanguageContext context)
    {
        if (Scan.Words(text, i, "month of") is var of and > 0)
        {
            return NamedMonths.English(text, Scan.SkipSpaces(text, of), context.Today, certain: true);
        }

        return Scan.LongestOf(text, i, ["year", "year of", "calendar year"]) is var year and > 0 && EnglishYears.TryRead(text, Scan.SkipSpaces(text, year), out var said, out var end)
            ? NamedPeriod.Of(end, said, 1, 12)
            : null;
    }

    // "the week", "that month", "my weekend": this one, or so it seems.
    private static NamedPeriod? Vague(string text, int i, bool the, LanguageContext context)
    {
        var start = Scan.LongestOf(text, i, ["my", "our", "that", "same", "that same"]) is var word and > 0 ? Scan.SkipSpaces(text, word) : i;
        if (Scan.Words(text, start, "weekend") is var weekend and > 0)
        {
            var sunday = Resolve.ComingWeekendEnd(context.Today);
            return new NamedPeriod(weekend, sunday.PlusDays(-1), sunday);
        }

        var unit = EnglishWords.Unit(text, start, out var end);
        return unit is '\0' or 'd' || (start == i && !the) || Scan.LongestOf(text, Scan.SkipSpaces(text, end), ["before", "after", "prior"]) > 0 || text[end - 1] == 's' ? null : NamedPeriod.OfUnit(end, unit, 0, context, vague: true);
    }
}
