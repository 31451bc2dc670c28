using PipelineBot.Language.Gists;

namespace PipelineBot.Language.Phrases;

/// <summary>A text and how it may be understood.</summary>
/// <param name="Readings">Best first, at most five, different from each other; empty when no phrase covers the text.</param>
/// <param name="Gist">
/// What the sentence seems to say by what it mentions, where no phrase covers it whole with names that are known. Null where a phrase does.
/// </param>
/// <param name="IsNegated">
/// The sentence denies or forbids something outside its free texts and quotations ("don't", 还没): never change anything on it.
/// </param>
/// <param name="IsQuestion">
/// The sentence asks ("should I move …", "…了吗"): never change anything on it. A polite request ("can you move …?",
/// "帮我…好吗") is not a question.
/// </param>
/// <param name="IsSupposed">
/// The sentence supposes, hopes, plans or tells what others say ("might", "if", "they said", 如果, 听说): never change anything on it.
/// </param>
public sealed record Sentence(IReadOnlyList<Reading> Readings, Gist? Gist, bool IsNegated, bool IsQuestion, bool IsSupposed)
{
    /// <summary>Whether nothing may be changed on it.</summary>
    public bool IsNoCommand => IsNegated || IsQuestion || IsSupposed;

    /// <summary>The best reading, or null.</summary>
    public Reading? Best => Readings.Count == 0 ? null : Readings[0];
}
