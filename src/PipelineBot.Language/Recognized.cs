namespace PipelineBot.Language;

/// <summary>A value read out of a text.</summary>
/// <param name="Value">What was understood.</param>
/// <param name="Span">Where it stands in the text, without the words around it.</param>
/// <param name="Confidence">
/// 0 to 1. At 0.5 and below the words allow another reading (a bare number as money, 12/5 of an unknown locale): ask.
/// </param>
public sealed record Recognized<T>(T Value, TextSpan Span, double Confidence);
