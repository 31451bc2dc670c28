using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>A whole month or quarter as a date, its last day: March, in March, next month, this quarter, Q4; and mid March.</summary>
internal static class EnglishPeriods
{
    public static DateCandidate? TryRead(string text, int i, LanguageContext context, bool whole)
    {
        if (Scan.LongestOf(text, i, ["mid", "the middle of", "middle of", "beginning of", "the beginning of", "start of", "the start of"]) is var lead and > 0)
        {
            return PartOf(text, Scan.SkipSpaces(text, Scan.At(text, lead) == '-' ? lead + 1 : lead), text.AsSpan(i, lead - i).Contains("mid", StringComparison.Ordinal) ? 15 : 1, context);
        }

        var start = Scan.LongestOf(text, i, ["in", "in the", "the"]) is var word and > 0 ? Scan.SkipSpaces(text, word) : i;
        return start < text.Length ? Named(text, start, context, whole)?.AsDate() : null;
    }

    private static DateCandidate? PartOf(string text, int i, int day, LanguageContext context)
    {
        i = Scan.Words(text, i, "the") is var the and > 0 ? Scan.SkipSpaces(text, the) : i;
        if (EnglishWords.Unit(text, i, out var end) == 'm')
        {
            return new DateCandidate(end, Resolve.DayOfMonth(context.Today, day), DateCandidate.Rough);
        }

        return Month(text, i, context, certain: true) is { } month
            ? new DateCandidate(month.End, new DateReading(month.First.PlusDays(day - 1)), DateCandidate.Rough)
            : null;
    }

    private static NamedPeriod? Named(string text, int i, LanguageContext context, bool whole) => Month(text, i, context, whole)
        ?? NamedQuarters.TryRead(text, i, context.Today, upcoming: true);

    private static NamedPeriod? Month(string text, int i, LanguageContext context, bool certain)
    {
        if (!EnglishWords.TryOffset(text, i, out var offset, out var end))
        {
            return NamedMonths.English(text, i, context.Today, certain);
        }

        var start = Scan.SkipSpaces(text, end);
        if (EnglishWords.Month(text, start, out _) is var month and > 0)
        {
            return NamedMonths.English(text, start, Anchor(context.Today, month, offset), certain: true);
        }

        var unit = EnglishWords.Unit(text, start, out end);
        if (unit is not ('m' or 'q') || text[end - 1] == 's')
        {
            return null;
        }

        var first = unit == 'm' ? Resolve.MonthStart(context.Today, offset) : Resolve.QuarterStart(context.Today, offset);
        return NamedPeriod.Of(end, first.Year, first.Month, unit == 'm' ? 1 : 3);
    }

    // "this March" is this year's, "next March" the first after this month, "last March" the one before it.
    private static LocalDate Anchor(LocalDate today, int month, int offset) => offset switch
    {
        0 => new LocalDate(today.Year, 1, 1),
        1 => today.With(DateAdjusters.StartOfMonth).PlusMonths(1),
        _ => new LocalDate(today.Year - (month < today.Month ? 0 : 1), 1, 1),
    };
}
