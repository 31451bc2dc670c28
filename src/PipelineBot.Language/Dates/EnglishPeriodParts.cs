using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

internal enum PeriodPart : byte
{
    Early,
    Mid,
    Late,

    /// <summary>From its first day to today.</summary>
    Earlier,

    /// <summary>From today to its last day.</summary>
    Rest,
}

/// <summary>early March, mid next week, late this year, earlier this month, later in the week, the rest of the quarter.</summary>
internal static class EnglishPeriodParts
{
    public static RangeCandidate? TryRead(string text, int i, LanguageContext context)
    {
        if (ToDate(text, i, out var unit) is var toDate and > 0)
        {
            return RangeCandidate.Of(toDate, NamedPeriod.OfUnit(toDate, unit, 0, context).First, context.Today);
        }

        if (EnglishWords.TryOffset(text, i, out _, out _) && DatedPeriods.TryRead(text, i, context, certain: false, upcoming: false) is { } current
            && Scan.LongestOf(text, Scan.SkipSpaces(text, current.End), ["so far", "to date"]) is var sofar and > 0 && current.First <= context.Today)
        {
            return RangeCandidate.Of(sofar, current.First, LocalDate.Min(context.Today, current.Last));
        }

        if (!TryReadLead(text, EnglishWords.SkipThe(text, i), out var part, out var start) || Period(text, start, context) is not { } period)
        {
            return null;
        }

        var (first, last) = part switch
        {
            PeriodPart.Earlier => (period.First, LocalDate.Min(context.Today, period.Last)),
            PeriodPart.Rest => (LocalDate.Max(context.Today, period.First), period.Last),
            _ => Of(period, part),
        };
        return first <= last ? RangeCandidate.Of(period.End, first, last, 0.9) : null;
    }

    private static int ToDate(string text, int i, out char unit)
    {
        var end = Scan.LongestOf(text, i, ["ytd", "mtd", "qtd", "year to date", "month to date", "quarter to date", "week to date"]);
        unit = text[i] == 'y' ? 'y' : text[i] == 'q' ? 'q' : text[i] == 'w' ? 'w' : 'm';
        return end;
    }

    public static bool TryReadLead(string text, int i, out PeriodPart part, out int start)
    {
        (part, start) = (PeriodPart.Early, i);
        var end = Scan.WordEnd(text, i);
        PeriodPart? found = text.AsSpan(i, end - i) switch
        {
            "early" => PeriodPart.Early,
            "mid" or "middle" => PeriodPart.Mid,
            "late" => PeriodPart.Late,
            "earlier" => PeriodPart.Earlier,
            "so" when Scan.Words(text, i, "so far") > 0 => PeriodPart.Earlier,
            "later" or "rest" or "remainder" => PeriodPart.Rest,
            "beginning" or "start" when Scan.Words(text, Scan.SkipSpaces(text, end), "of") > 0 => PeriodPart.Early,
            "the" when Scan.LongestOf(text, i, ["the beginning of", "the start of"]) > 0 => PeriodPart.Early,
            "the" when Scan.Words(text, i, "the middle of") > 0 => PeriodPart.Mid,
            _ => null,
        };
        if (found is not { } known)
        {
            return false;
        }

        end = known == PeriodPart.Earlier && text[i] == 's' ? Scan.Words(text, i, "so far") : text[i] == 't' && text[i + 1] == 'h' ? Scan.WordEnd(text, Scan.SkipSpaces(text, end)) : end;
        part = known;
        start = Scan.SkipSpaces(text, Scan.At(text, end) == '-' ? end + 1 : end);
        start = Scan.LongestOf(text, start, ["of", "in"]) is var of and > 0 ? Scan.SkipSpaces(text, of) : start;
        return start > end;
    }

    /// <summary>What there is a part of: any period, and "the month" or "week" alone.</summary>
    public static NamedPeriod? Period(string text, int i, LanguageContext context)
    {
        var start = Scan.LongestOf(text, i, ["the", "my", "our"]) is var word and > 0 ? Scan.SkipSpaces(text, word) : i;
        if (EnglishWords.Unit(text, start, out var end) is var unit and not ('\0' or 'd') && text[end - 1] != 's'
            && DatedPeriods.TryRead(text, start, context, certain: true, upcoming: true) is null)
        {
            return NamedPeriod.OfUnit(end, unit, 0, context, vague: true);
        }

        return EnglishYears.TryRead(text, start, out var year, out end) && Scan.IsDigit(text[start])
            ? NamedPeriod.Of(end, year, 1, 12)
            : start < text.Length ? DatedPeriods.TryRead(text, start, context, certain: true, upcoming: true) : null;
    }

    // Thirds of a quarter and halves of a year; of a month the first half, the 10th to the 20th and the second half, of a week three days or four.
    private static (LocalDate First, LocalDate Last) Of(NamedPeriod period, PeriodPart part)
    {
        var (first, last) = (period.First, period.Last);
        return (period.Days, part) switch
        {
            ( <= 7, PeriodPart.Early) => (first, first.PlusDays(2)),
            ( <= 7, PeriodPart.Mid) => (first.PlusDays(1), first.PlusDays(4)),
            ( <= 7, _) => (first.PlusDays(3), last),
            ( <= 31, PeriodPart.Early) => (first, first.PlusDays(14)),
            ( <= 31, PeriodPart.Mid) => (first.PlusDays(9), first.PlusDays(19)),
            ( <= 31, _) => (first.PlusDays(15), last),
            ( <= 92, PeriodPart.Early) => (first, first.PlusMonths(1).PlusDays(-1)),
            ( <= 92, PeriodPart.Mid) => (first.PlusMonths(1), first.PlusMonths(2).PlusDays(-1)),
            ( <= 92, _) => (first.PlusMonths(2), last),
            ( <= 184, PeriodPart.Early) => (first, first.PlusMonths(3).PlusDays(-1)),
            ( <= 184, PeriodPart.Mid) => (first.PlusMonths(2), first.PlusMonths(4).PlusDays(-1)),
            ( <= 184, _) => (first.PlusMonths(3), last),
            ( <= 366, PeriodPart.Early) => (first, first.PlusMonths(6).PlusDays(-1)),
            ( <= 366, PeriodPart.Mid) => (first.PlusMonths(3), first.PlusMonths(9).PlusDays(-1)),
            ( <= 366, _) => (first.PlusMonths(6), last),
            (_, PeriodPart.Early) => (first, first.PlusYears(4).PlusDays(-1)),
            (_, PeriodPart.Mid) => (first.PlusYears(3), first.PlusYears(7).PlusDays(-1)),
            _ => (first.PlusYears(6), last),
        };
    }
}
