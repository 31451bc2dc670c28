namespace PipelineBot.Language.Amounts;

/// <param name="Unclear">The figures can be read in two ways (€1.200, 50到60万): never more than a question.</param>
internal readonly record struct MoneyCandidate(MoneyReading Reading, bool Unclear = false);
