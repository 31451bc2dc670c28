namespace PipelineBot.Language.Dates;

/// <summary>A date read from one place, to be compared with what other grammars read there.</summary>
internal readonly record struct DateCandidate(int End, DateReading Reading, double Confidence = 0.95, DateKind Kind = DateKind.Other)
{
    /// <summary>Of a whole month or quarter the last day is meant, less surely than a day that was said.</summary>
    public const double WholePeriod = 0.7;

    public const double Rough = 0.6;
}
