namespace PipelineBot.Language.Names;

/// <summary>An entry a query may mean.</summary>
/// <param name="Value">The entry's value.</param>
/// <param name="Name">The name that matched, as it was given to the index.</param>
/// <param name="Score">0 to 1; 1 is an exact match.</param>
public sealed record NameMatch<T>(T Value, string Name, double Score, NameMatchKind Kind);
