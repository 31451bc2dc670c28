namespace PipelineBot.Language.Phrases;

/// <param name="First">Tokens the phrase can begin with; null when it can begin with a slot or a pause.</param>
/// <param name="Required">Groups of tokens of which the sentence must have at least one each.</param>
/// <param name="Recognizers">Numbers of the recognisers it cannot do without.</param>
/// <param name="GoesOn">Whether another clause must come before it.</param>
internal sealed record CompiledPhrase(
    Phrase Phrase,
    bool GoesOn,
    MatchNode Root,
    TokenSet? First,
    int[][] Required,
    int[] Recognizers);
