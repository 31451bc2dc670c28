using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>A stretch of calendar dates.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, itself included.</param>
public readonly record struct DateRange(LocalDate Start, LocalDate End)
{
    public bool Contains(LocalDate date) => date >= Start && date <= End;
}
