using System.Globalization;
using Microsoft.Data.Sqlite;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>A read-only connection and its statements. Used by one thread at a time.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly StatementCache statements;

    private ReadSession(SqliteConnection connection)
    {
        this.connection = connection;
        statements = new StatementCache(connection);
    }

    public static ReadSession Open(string path) => new(Connections.Open(path, SqliteOpenMode.ReadOnly, "PRAGMA cache_size = -4000"));

    public StoredDocument? Get(Table table, DocumentKey key)
    {
        var statement = statements.Get(table.Get, 2);
        statement.Bind(0, key.Partition);
        statement.Bind(1, key.Id);
        using var reader = statement.Query();
        return reader.Read() ? new StoredDocument(key, ETag(reader, 0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    /// <summary>The rows of a statement over _id, _etag, _json and perhaps a fourth column, which <paramref name="values"/> receives.</summary>
    public void Query(string sql, List<object?> parameters, string container, string partition, List<StoredDocument> documents, List<object?> values)
    {
        var statement = statements.Get(sql, parameters.Count);
        for (var i = 0; i < parameters.Count; i++)
            statement.Bind(i, parameters[i]);
        using var reader = statement.Query();
        while (reader.Read())
        {
            documents.Add(new StoredDocument(new DocumentKey(container, partition, reader.GetString(0)), ETag(reader, 1), reader.GetFieldValue<byte[]>(2)));
            values.Add(reader.FieldCount == 3 || reader.IsDBNull(3) ? null : reader.GetValue(3));
        }
    }

    public bool Check() => connection.List("SELECT value FROM _meta WHERE key = 'schema'", row => row.GetInt64(0)).Count == 1;

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }

    private static string ETag(SqliteDataReader reader, int column) => reader.GetInt64(column).ToString(CultureInfo.InvariantCulture);
}
