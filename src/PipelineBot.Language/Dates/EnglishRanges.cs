using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>Every way to say a range in English or in figures, tried at one place; the longest wins.</summary>
internal static class EnglishRanges
{
    public static RangeCandidate? TryRead(string text, int i, LanguageContext context)
    {
        if (!Scan.AtWordStart(text, i) || (text[i] is >= 'a' and <= 'z' ? !EnglishStarts.OfRange(text, i) : !Scan.IsDigit(text[i])))
        {
            return null;
        }

        var best = RangeCandidate.Longer(RangeCandidate.Longer(EnglishDayRanges.TryRead(text, i, context), RangesBetween.TryRead(text, i, context)), EnglishDecades.TryRead(text, i, context));
        if (Scan.IsDigit(text[i]))
        {
            return RangeCandidate.Longer(best, Year(text, i));
        }

        best = RangeCandidate.Longer(best, OpenRanges.TryRead(text, i, context));
        best = RangeCandidate.Longer(best, EnglishPeriodParts.TryRead(text, i, context));
        best = RangeCandidate.Longer(best, EnglishCountedRanges.TryRead(text, i, context));
        return RangeCandidate.Longer(best, Year(text, i) ?? SingleDay(text, i, context));
    }

    // A year alone needs a word that makes it one: in 2027, of 2027.
    private static RangeCandidate? Year(string text, int i)
    {
        var start = Scan.LongestOf(text, i, ["in", "during", "the year of", "year", "year of", "the year", "calendar year"]) is var word and > 0 ? Scan.SkipSpaces(text, word) : i;
        if (!EnglishYears.TryRead(text, start, out var year, out var end) || (start == i && EnglishWords.WordBefore(text, i) is not ("in" or "for" or "of" or "during" or "year")))
        {
            return null;
        }

        var next = Scan.SkipSpaces(text, end);
        return Scan.IsDigit(Scan.At(text, next)) || Scan.At(text, next) is '年' or '%' || (Scan.At(text, end) is '-' or '/' or '.' && Scan.IsWordChar(Scan.At(text, end + 1))) || Counts(text, next) || IsHalf(text, next)
            ? null
            : RangeCandidate.Of(end, new(year, 1, 1), new(year, 12, 31), 0.9);
    }

    private static bool IsHalf(string text, int i) => Scan.At(text, i) is 'h' or 'q' && Scan.IsDigit(Scan.At(text, i + 1));

    // "for 2000 seats": a noun behind a round figure makes it an amount.
    private static bool Counts(string text, int i) => Scan.WordEnd(text, i) is var end && end > i && end - i > 3 && text[end - 1] == 's'
        && text.AsSpan(i, end - i) is not ("was" or "has" or "is" or "deals" or "sales" or "numbers" or "targets" or "results" or "bookings" or "renewals");

    private static RangeCandidate? SingleDay(string text, int i, LanguageContext context)
    {
        var days = text.AsSpan(i, Scan.WordEnd(text, i) - i) switch { "today" => 0, "tomorrow" => 1, "yesterday" => -1, _ => 99 };
        return days == 99 ? null : RangeCandidate.Of(Scan.WordEnd(text, i), context.Today.PlusDays(days), context.Today.PlusDays(days));
    }
}
