using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>A whole period as a date: March, in March, this quarter, Q4, H1 2027 are their last day, week 40 is its Friday; and mid March, early next week.</summary>
internal static class EnglishPeriodDates
{
    private const int HalfYear = 184;

    public static DateCandidate? TryRead(string text, int i, LanguageContext context, bool whole)
    {
        if (EnglishPeriodParts.TryReadLead(text, i, out var part, out var start) && part is PeriodPart.Early or PeriodPart.Mid or PeriodPart.Late)
        {
            return EnglishPeriodParts.Period(text, start, context) is { } parted ? PartOf(parted, part, context) : null;
        }

        start = Scan.LongestOf(text, i, ["in", "during", "in the", "the"]) is var word and > 0 ? Scan.SkipSpaces(text, word) : i;
        return start < text.Length && EnglishPeriods.TryRead(text, start, context, whole, upcoming: true) is { Vague: false, Days: > 3 and <= HalfYear } period
            ? period.IsWeek
                ? new DateCandidate(period.End, new DateReading(period.First.PlusDays(-1).Next(IsoDayOfWeek.Friday)), DateCandidate.Rough)
                : period.AsDate()
            : null;
    }

    // The 1st, 15th and last of a month; Monday, Wednesday and Friday of a week. One that is past is the next month's.
    private static DateCandidate? PartOf(NamedPeriod period, PeriodPart part, LanguageContext context)
    {
        var index = part == PeriodPart.Early ? 0 : part == PeriodPart.Mid ? 1 : 2;
        LocalDate date;
        switch (period.Days)
        {
            case 7:
                date = period.First.PlusDays(-1).Next(index switch { 0 => IsoDayOfWeek.Monday, 1 => IsoDayOfWeek.Wednesday, _ => IsoDayOfWeek.Friday });
                break;
            case >= 28 and <= 31 when index < 2:
                date = period.Vague ? Resolve.DayOfMonth(context.Today, (index * 14) + 1).Date!.Value : period.First.PlusDays(index * 14);
                break;
            case > 7 and <= HalfYear:
                date = index switch { 0 => period.First, 1 => period.First.PlusDays(period.Days / 2), _ => period.Last };
                break;
            default:
                return null;
        }

        return new DateCandidate(period.End, new DateReading(date), DateCandidate.Rough);
    }
}
