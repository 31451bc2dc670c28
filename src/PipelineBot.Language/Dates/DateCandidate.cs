namespace PipelineBot.Language.Dates;

/// <summary>A date read from one place, to be compared with what other grammars read there.</summary>
internal readonly record struct DateCandidate(int End, DateReading Reading, double Confidence = 0.95);
