using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>A stretch of days read from one place, both ends included: 下周, 3月上旬, 近三个月.</summary>
internal readonly record struct ChinesePeriod(int End, LocalDate First, LocalDate Last, double Confidence = 0.95)
{
    /// <summary>Early and late have no exact days.</summary>
    public const double Rough = 0.7;

    public static ChinesePeriod Of(NamedPeriod period) => new(period.End, period.First, period.Last);

    public static ChinesePeriod? Longer(ChinesePeriod? one, ChinesePeriod? other) =>
        one is null || (other is { } o && o.End > one.Value.End) ? other : one;
}
