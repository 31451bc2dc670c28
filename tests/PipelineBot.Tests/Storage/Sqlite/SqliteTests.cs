using System.Text;
using Microsoft.Data.Sqlite;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Tests.Storage.Sqlite;

/// <summary>A folder, a file in it, and short ways to write and look.</summary>
public abstract class SqliteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected static ContainerDefinition Deals { get; } = new(
        "deals",
        [new("owner"), new("nextDue"), new("amount", PromotedType.Number)],
        [["owner", "nextDue"], ["nextDue"]]);

    protected string DatabasePath => folder.File("bot.db");

    protected string In(string name) => folder.File(name);

    protected SqliteDocumentStore Open(params ContainerDefinition[] containers) =>
        SqliteDocumentStore.Open(new SqliteOptions { Path = DatabasePath }, containers.Length == 0 ? [Deals] : containers);

    protected static DocumentKey Deal(string id) => new("deals", "tenant", id);

    protected static DocumentWrite Put(string id, string? owner = null) =>
        DocumentWrite.Put(Deal(id), Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}"""), new Dictionary<string, object?> { ["owner"] = owner });

    protected static async Task<string> IdsAsync(SqliteDocumentStore store, params Filter[] filters) =>
        string.Join(' ', (await store.QueryAsync(new DocumentQuery("deals", "tenant", filters))).Documents.Select(document => document.Key.Id));

    /// <summary>Runs SQL on the file past the store, as a tool of an operator would.</summary>
    protected List<string> Sql(string sql, params object?[] values)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        return connection.List(sql, row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i).ToString())), values);
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
