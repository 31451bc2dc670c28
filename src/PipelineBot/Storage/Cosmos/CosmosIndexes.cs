using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Cosmos;

/// <summary>
/// What a container of Cosmos DB indexes: its partition, since when a document waits to be finished, and the promoted fields, which lie under <c>/f</c>; nothing else, since every
/// indexed term makes a write dearer. <c>infra/containers.json</c> says the same, held against this by a test.
/// </summary>
/// <param name="Included">Paths of one value each, such as <c>/f/owner/?</c>.</param>
/// <param name="Composites">Each is an order that a query may ask for, all ascending; read backwards it serves the descending one.</param>
public sealed record CosmosIndexes(IReadOnlyList<string> Included, IReadOnlyList<IReadOnlyList<string>> Composites)
{
    public const string PartitionKey = "/pk";

    /// <summary>The one excluded path: everything that is not included.</summary>
    public const string Excluded = "/*";

    /// <summary>
    /// A query may order by any promoted field, with ties broken by id, and Cosmos DB refuses an order by two paths that no composite index has: so each field has one. The
    /// declared indexes add nothing here, since Cosmos DB intersects those of single fields.
    /// </summary>
    public static CosmosIndexes Of(ContainerDefinition container) => new(
        ["/pk/?", "/since/?", .. container.Fields.Select(field => $"/f/{field.Name}/?")],
        [.. container.Fields.Select(field => (IReadOnlyList<string>)[$"/f/{field.Name}", "/id"])]);
}
