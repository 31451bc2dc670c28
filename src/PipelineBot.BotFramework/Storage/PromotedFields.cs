namespace PipelineBot.BotFramework.Storage;

/// <summary>What a promoted field holds: <see cref="Text"/> compares ordinally, <see cref="Number"/> is a 64-bit integer. Dates and instants are promoted as ISO text.</summary>
public enum PromotedType
{
    Text,
    Number,
}

/// <summary>A field copied out of a document so that it can be queried. Names are [a-z][A-Za-z0-9]*.</summary>
public sealed record PromotedField(string Name, PromotedType Type = PromotedType.Text);

/// <summary>
/// A container: its promoted fields, and the indexes a query may lean on. Each index is a list of promoted field
/// names; the partition always comes first by itself.
/// </summary>
public sealed record ContainerDefinition(
    string Name,
    IReadOnlyList<PromotedField> Fields,
    IReadOnlyList<IReadOnlyList<string>> Indexes);
