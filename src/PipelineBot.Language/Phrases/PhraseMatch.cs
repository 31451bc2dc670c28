namespace PipelineBot.Language.Phrases;

/// <summary>A clause of the sentence understood as one phrase.</summary>
/// <param name="Slots">By slot name; a slot in an optional part that was not said is absent.</param>
/// <param name="Span">The clause, without politeness and separators around it.</param>
/// <param name="Score">0 to 1: the share of the clause that is literal or recognised rather than free text.</param>
public sealed record PhraseMatch(
    string Intent,
    string Language,
    IReadOnlyDictionary<string, SlotMatch> Slots,
    TextSpan Span,
    double Score);
