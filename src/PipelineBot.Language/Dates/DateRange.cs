using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>A stretch of calendar dates.</summary>
/// <param name="Start">The first day; null when it has none ("until Friday").</param>
/// <param name="End">The last day, itself included; null when it has none ("since March").</param>
public readonly record struct DateRange(LocalDate? Start, LocalDate? End)
{
    /// <summary>Whether one end was left open. Both are never open in what a recogniser finds.</summary>
    public bool IsOpen => Start is null || End is null;

    public bool Contains(LocalDate date) => !(date < Start) && !(date > End);
}
