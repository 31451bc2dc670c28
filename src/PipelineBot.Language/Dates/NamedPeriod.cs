using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>A month or quarter read from one place.</summary>
/// <param name="Last">Its last day, itself included.</param>
/// <param name="SaysEnd">"Q1 end", 四季度末: only the last day is meant.</param>
internal readonly record struct NamedPeriod(int End, LocalDate First, LocalDate Last, bool SaysEnd = false)
{
    public static NamedPeriod Of(int end, int year, int month, int months, bool saysEnd = false)
    {
        var first = new LocalDate(year, month, 1);
        return new NamedPeriod(end, first, first.PlusMonths(months).PlusDays(-1), saysEnd);
    }

    public DateCandidate AsDate() => new(End, new DateReading(Last), DateCandidate.WholePeriod);
}
