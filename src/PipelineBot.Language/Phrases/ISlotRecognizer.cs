namespace PipelineBot.Language.Phrases;

/// <summary>Finds the values a typed slot may take.</summary>
public interface ISlotRecognizer
{
    /// <summary>
    /// All values in the text. The text is folded: lower case, half width, one character for each character of the original,
    /// so that spans are valid in both. Spans may overlap.
    /// </summary>
    IReadOnlyList<Recognized<object>> Recognize(string text);
}
