namespace PipelineBot.Language;

/// <summary>A run of UTF-16 code units in the text as the person typed it.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters; never negative.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index just after the last character.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public string Of(string text) => text.Substring(Start, Length);
}
