using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>A period by its name, in either language, and the year said before or behind it: 明年3月, next year Q1, June next year, 2027, June.</summary>
internal static class DatedPeriods
{
    public static NamedPeriod? TryRead(string text, int i, LanguageContext context, bool certain, bool upcoming)
    {
        if (YearWords.TryRead(text, i, context, out var year, out var end))
        {
            var start = Scan.SkipSpaces(text, end);
            start = Scan.SkipSpaces(text, Scan.At(text, start) is '的' or ',' ? start + 1 : start);
            start = Scan.LongestOf(text, start, ["in", "s"]) is var inside and > 0 ? Scan.SkipSpaces(text, inside) : start;
            if (Period(text, start, From(context, year), certain, upcoming) is { } dated && dated.First.Year == year)
            {
                return dated;
            }
        }

        if (Period(text, i, context, certain, upcoming) is not { } period)
        {
            return null;
        }

        var next = Scan.SkipSpaces(text, Scan.At(text, period.End) == ',' ? period.End + 1 : period.End);
        next = Scan.LongestOf(text, next, ["of", "in"]) is var of and > 0 ? Scan.SkipSpaces(text, of) : next;
        return Scan.At(text, next) is >= 'a' and <= 'z' && period.Days < 360 && YearWords.TryRead(text, next, context, out year, out end)
            && Period(text, i, From(context, year), certain, upcoming) is { } late && late.First.Year == year && late.End == period.End
            ? late with { End = end }
            : period;
    }

    private static LanguageContext From(LanguageContext context, int year) => context with { Today = new LocalDate(year, 1, 1) };

    private static NamedPeriod? Period(string text, int i, LanguageContext context, bool certain, bool upcoming)
    {
        if (i >= text.Length || (Scan.IsWordChar(text[i]) && !Scan.AtWordStart(text, i)))
        {
            return null;
        }

        return text[i] is >= 'a' and <= 'z' ? EnglishPeriods.TryRead(text, i, context, certain, upcoming)
            : NamedQuarters.TryRead(text, i, context.Today, upcoming) ?? NamedMonths.Chinese(text, i, context.Today)
                ?? (Scan.IsDigit(text[i]) ? EnglishHalves.TryRead(text, i, context) ?? NumericMonths.TryRead(text, i) ?? EnglishWeeks.TryRead(text, i, context, upcoming) : null);
    }
}
