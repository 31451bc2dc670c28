namespace PipelineBot.Language.Phrases;

/// <summary>One way to fill a slot.</summary>
/// <param name="Start">First token of the value, inside quotation marks.</param>
/// <param name="End">After its last token.</param>
/// <param name="After">Where the phrase goes on, behind a closing quotation mark.</param>
internal readonly record struct SlotFill(int Start, int End, int After, double Loss, Recognized<object>? Value = null);
