namespace PipelineBot.Language.Phrases;

/// <summary>What stood in a slot.</summary>
/// <param name="Name">The slot's name.</param>
/// <param name="Text">As the person typed it, without quotation marks.</param>
/// <param name="Span">Where <paramref name="Text"/> stands in the sentence.</param>
/// <param name="Value">The recogniser's value for a typed slot or a known name; null for any other name and for a text.</param>
/// <param name="Confidence">The recogniser's, or 1 where there is no value.</param>
public sealed record SlotMatch(string Name, string Text, TextSpan Span, object? Value, double Confidence)
{
    /// <summary>A name in a slot whose recogniser knows names, but not this one.</summary>
    public bool IsFreeName { get; init; }

    /// <summary>A free text: a reason, evidence.</summary>
    public bool IsWording { get; init; }
}
