namespace PipelineBot.Language.Names;

/// <summary>What a run of words in a sentence may name.</summary>
/// <param name="Values">Several when they are called alike; in the order they were added.</param>
/// <param name="Confidence">1 for a main name; from 0.9 up for another whole name, first words or pinyin; below that for what is only near, or short.</param>
public sealed record Spotted<T>(IReadOnlyList<T> Values, double Confidence);
