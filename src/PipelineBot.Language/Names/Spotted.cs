namespace PipelineBot.Language.Names;

/// <summary>What a run of words in a sentence may name.</summary>
/// <param name="Values">Several when they are called alike; in the order they were added.</param>
/// <param name="IsExact">Called by a whole name, not by a part of it or something near it.</param>
public sealed record Spotted<T>(IReadOnlyList<T> Values, bool IsExact);
