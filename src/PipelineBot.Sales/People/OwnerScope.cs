namespace PipelineBot.Sales.People;

/// <summary>Whose deals a person sees, besides those shared with them.</summary>
/// <param name="Everyone">All owners, known or not; <paramref name="Ids"/> is then empty.</param>
public sealed record OwnerScope(bool Everyone, IReadOnlyList<string> Ids)
{
    public bool Includes(string ownerId) => Everyone || Ids.Contains(ownerId);
}
