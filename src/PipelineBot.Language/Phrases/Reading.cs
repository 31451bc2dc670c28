namespace PipelineBot.Language.Phrases;

/// <summary>One way to understand a whole sentence.</summary>
/// <param name="Matches">One for each clause, in the order of the text; never empty.</param>
/// <param name="Score">0 to 1, to compare the readings of one sentence with.</param>
public sealed record Reading(IReadOnlyList<PhraseMatch> Matches, double Score);
