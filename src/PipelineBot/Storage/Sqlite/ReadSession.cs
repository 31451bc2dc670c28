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

    /// <summary>Documents of any partition, by partition and id, behind a place; null begins at the first.</summary>
    public List<ScannedDocument> Scan(Table table, Continuation? after, int limit)
    {
        var statement = statements.Get(table.Scan, 3);
        statement.Bind(0, after?.Value ?? "");
        statement.Bind(1, after?.Id ?? "");
        statement.Bind(2, (long)limit);
        using var reader = statement.Query();
        var documents = new List<ScannedDocument>();
        while (reader.Read())
        {
            var promoted = new Dictionary<string, object?>(StringComparer.Ordinal);
            for (var i = 0; i < table.FieldNames.Count; i++)
                promoted[table.FieldNames[i]] = reader.IsDBNull(3 + i) ? null : reader.GetValue(3 + i);
            documents.Add(new ScannedDocument(new DocumentKey(table.Name, reader.GetString(0), reader.GetString(1)), reader.GetFieldValue<byte[]>(2), promoted));
        }

        return documents;
    }

    public bool Check() => connection.List("SELECT value FROM _meta WHERE key = 'schema'", row => row.GetInt64(0)).Count == 1;

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }

    private static string ETag(SqliteDataReader reader, int column) => reader.GetInt64(column).ToString(CultureInfo.InvariantCulture);
}
