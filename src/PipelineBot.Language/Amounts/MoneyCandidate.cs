namespace PipelineBot.Language.Amounts;

internal readonly record struct MoneyCandidate(int End, MoneyReading Reading, double Confidence);
