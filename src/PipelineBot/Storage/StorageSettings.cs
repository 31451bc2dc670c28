using PipelineBot.Storage.Cosmos;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Storage;

/// <summary>Where documents are kept: in one file, or in Cosmos DB.</summary>
/// <param name="Cosmos">Null: in the file.</param>
public sealed record StorageSettings(SqliteOptions Sqlite, CosmosOptions? Cosmos)
{
    public string Engine => Cosmos is null ? "Sqlite" : "Cosmos";

    /// <summary>The file, or the account's address and the database.</summary>
    public string Place => Cosmos is null ? Path.GetFullPath(Sqlite.Path) : $"{Cosmos.Endpoint.Authority}/{Cosmos.Database}";
}
