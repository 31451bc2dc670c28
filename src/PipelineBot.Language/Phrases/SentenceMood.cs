namespace PipelineBot.Language.Phrases;

/// <summary>What a sentence does besides telling, outside of its free texts and quotations.</summary>
/// <param name="IsNegated">It denies or forbids ("don't", 还没).</param>
/// <param name="IsQuestion">It asks ("should I move …", "…了吗"). A polite request ("can you move …?", "帮我…好吗") is not a question.</param>
/// <param name="IsSupposed">It supposes, hopes, plans or tells what others say ("might", "if", "they said", 如果, 听说).</param>
public readonly record struct SentenceMood(bool IsNegated, bool IsQuestion, bool IsSupposed)
{
    /// <summary>Whether nothing may be changed on it.</summary>
    public bool IsNoCommand => IsNegated || IsQuestion || IsSupposed;
}
