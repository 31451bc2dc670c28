using NodaTime;

namespace PipelineBot.Sales.Calendars;

/// <summary>Days somebody is on leave.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, itself included.</param>
public sealed record Absence(LocalDate From, LocalDate To)
{
    /// <summary>More days than anybody is on leave at a stretch.</summary>
    public const int MostDays = 400;

    /// <summary>As many as are kept of one person.</summary>
    private const int MostKept = 24;

    public bool Contains(LocalDate day) => From <= day && day <= To;

    /// <summary>
    /// One more stretch of leave: what overlaps or follows it without a day between becomes one with it, and what was over before
    /// <paramref name="today"/> is forgotten. In order of time; of more than two dozen the latest are dropped.
    /// </summary>
    public static IReadOnlyList<Absence> Add(IReadOnlyList<Absence> absences, Absence added, LocalDate today)
    {
        var merged = new List<Absence>();
        foreach (var absence in absences.Append(added).Where(a => a.To >= today && a.To >= a.From).OrderBy(a => a.From))
        {
            if (merged is [.., var last] && absence.From <= last.To.PlusDays(1))
                merged[^1] = last with { To = LocalDate.Max(last.To, absence.To) };
            else
                merged.Add(absence);
        }

        return [.. merged.Take(MostKept)];
    }
}
