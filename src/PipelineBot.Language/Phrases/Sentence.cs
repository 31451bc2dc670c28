using PipelineBot.Language.Gists;

namespace PipelineBot.Language.Phrases;

/// <summary>A text and how it may be understood.</summary>
/// <param name="Readings">Best first, at most five, different from each other; empty when no phrase covers the text.</param>
/// <param name="Gist">
/// What the sentence seems to say by what it mentions, where no phrase covers it whole with names that are known. Null where a phrase does.
/// </param>
/// <param name="Mood">Of the best reading, or of a text nothing covers.</param>
public sealed record Sentence(IReadOnlyList<Reading> Readings, Gist? Gist, SentenceMood Mood)
{
    /// <summary>How much of the certainty of <see cref="Best"/> is lost to words that were misspelt: 0 for none, about 0.05 for each.</summary>
    public double Doubt { get; init; }

    /// <summary>The best reading, or null.</summary>
    public Reading? Best => Readings.Count == 0 ? null : Readings[0];

    public bool IsNegated => Mood.IsNegated;

    public bool IsQuestion => Mood.IsQuestion;
}
