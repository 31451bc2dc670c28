using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>A week, month, quarter, half-year or year read from one place.</summary>
/// <param name="Last">Its last day, itself included.</param>
/// <param name="SaysEnd">"Q1 end", 四季度末: only the last day is meant.</param>
/// <param name="Vague">"the week", "that month": words that ordinary sentences hold too.</param>
internal readonly record struct NamedPeriod(int End, LocalDate First, LocalDate Last, bool SaysEnd = false, bool Vague = false)
{
    public int Days => Period.DaysBetween(First, Last) + 1;

    public bool IsWeek => Days == 7;

    public static NamedPeriod Of(int end, int year, int month, int months, bool saysEnd = false)
    {
        var first = new LocalDate(year, month, 1);
        return new NamedPeriod(end, first, first.PlusMonths(months).PlusDays(-1), saysEnd);
    }

    public static NamedPeriod OfUnit(int end, char unit, int offset, LanguageContext context, bool vague = false)
    {
        var today = context.Today;
        return unit switch
        {
            'w' => OfWeek(end, Resolve.WeekStart(context, offset)) with { Vague = vague },
            'm' => new NamedPeriod(end, Resolve.MonthStart(today, offset), Resolve.MonthEnd(today, offset), Vague: vague),
            'q' => new NamedPeriod(end, Resolve.QuarterStart(today, offset), Resolve.QuarterEnd(today, offset), Vague: vague),
            _ => new NamedPeriod(end, new LocalDate(today.Year + offset, 1, 1), Resolve.YearEnd(today, offset), Vague: vague),
        };
    }

    public static NamedPeriod OfWeek(int end, LocalDate start) => new(end, start, start.PlusDays(6));

    public DateCandidate AsDate() => new(End, new DateReading(Last), DateCandidate.WholePeriod);
}
