using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Names;

/// <summary>
/// Finds the terms of a closed vocabulary (stages, languages, time zones) in a text. English terms match whole words; case,
/// width and runs of spaces do not matter. Immutable, safe to share.
/// </summary>
public sealed class TermRecognizer<T> : ISlotRecognizer
    where T : notnull
{
    public TermRecognizer(IEnumerable<(T Value, IReadOnlyList<string> Terms)> terms)
    {
    }

    /// <summary>Every occurrence, overlapping ones included, in the order of the text.</summary>
    public IReadOnlyList<Recognized<object>> Recognize(string text) => [];
}
