using Microsoft.Data.Sqlite;

namespace PipelineBot.Storage.Sqlite;

/// <summary>Keeps the statements of a connection by their text. Query shapes are few; should they not be, the cache starts again rather than grow.</summary>
internal sealed class StatementCache(SqliteConnection connection) : IDisposable
{
    private const int Most = 200;

    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    public Statement Get(string sql, int parameters)
    {
        if (statements.TryGetValue(sql, out var statement))
            return statement;
        if (statements.Count == Most)
            Dispose();
        return statements[sql] = new Statement(connection, sql, parameters);
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
    }
}
