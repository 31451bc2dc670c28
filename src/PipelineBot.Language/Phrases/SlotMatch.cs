namespace PipelineBot.Language.Phrases;

/// <summary>What stood in a slot.</summary>
/// <param name="Name">The slot's name.</param>
/// <param name="Text">As the person typed it, without quotation marks.</param>
/// <param name="Span">Where <paramref name="Text"/> stands in the sentence.</param>
/// <param name="Value">The recogniser's value for a typed slot; null for a name or a text.</param>
/// <param name="Confidence">The recogniser's, or 1 for a name or a text.</param>
public sealed record SlotMatch(string Name, string Text, TextSpan Span, object? Value, double Confidence);
