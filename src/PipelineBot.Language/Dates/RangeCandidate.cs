using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>A range read from one place, to be compared with what other grammars read there.</summary>
internal readonly record struct RangeCandidate(int End, DateRange Range, double Confidence = 0.95)
{
    public static RangeCandidate Of(int end, LocalDate? first, LocalDate? last, double confidence = 0.95) =>
        new(end, new DateRange(first, last), confidence);

    public static RangeCandidate? Longer(RangeCandidate? one, RangeCandidate? other) =>
        one is null || (other is { } o && o.End > one.Value.End) ? other : one;
}
