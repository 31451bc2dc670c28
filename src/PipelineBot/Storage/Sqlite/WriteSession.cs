using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>The writing connection and its statements. Used by one thread.</summary>
internal sealed class WriteSession : IDisposable
{
    // A checkpoint at 4,000 pages (16 MB) rather than 1,000 moves hot pages into the file a quarter as often; the limit cuts the WAL back after a burst.
    private const string Pragmas = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;
        PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16000; PRAGMA secure_delete = ON;
        """;

    private readonly StatementCache statements;

    private WriteSession(SqliteConnection connection)
    {
        Connection = connection;
        statements = new StatementCache(connection);
    }

    public SqliteConnection Connection { get; }

    public static WriteSession Open(string path) => new(Connections.Open(path, SqliteOpenMode.ReadWriteCreate, Pragmas));

    public void Begin() => statements.Get("BEGIN IMMEDIATE", 0).Run();

    public void Commit() => statements.Get("COMMIT", 0).Run();

    /// <summary>A write that changes nothing anybody reads, to see that writing works.</summary>
    public void Probe() => statements.Get("UPDATE _meta SET value = value + 1 WHERE key = 'checks'", 0).Run();

    public void Checkpoint() => Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    public bool Holds(Table table, DocumentWrite write)
    {
        if (write.Condition == WriteCondition.None)
            return true;
        var statement = statements.Get(table.GetETag, 2);
        statement.Bind(0, write.Key.Partition);
        statement.Bind(1, write.Key.Id);
        using var reader = statement.Query();
        if (write.Condition == WriteCondition.Absent)
            return !reader.Read();
        return reader.Read() && reader.GetInt64(0).ToString(CultureInfo.InvariantCulture) == write.ETag;
    }

    public void Put(Table table, DocumentWrite write, long version)
    {
        var statement = statements.Get(table.Put, Table.FirstField + table.FieldNames.Count);
        statement.Bind(0, write.Key.Partition);
        statement.Bind(1, write.Key.Id);
        statement.Bind(2, version);
        statement.Bind(3, Bytes(write.Json!.Value));
        for (var i = 0; i < table.FieldNames.Count; i++)
        {
            var field = table.FieldNames[i];
            statement.Bind(Table.FirstField + i, PromotedValue.Of(table, field, write.Promoted.GetValueOrDefault(field)));
        }

        statement.Run();
    }

    public void Delete(Table table, DocumentKey key)
    {
        var statement = statements.Get(table.Delete, 2);
        statement.Bind(0, key.Partition);
        statement.Bind(1, key.Id);
        statement.Run();
    }

    public void Dispose()
    {
        statements.Dispose();
        Connection.Dispose();
    }

    // Only whole arrays can be bound.
    private static byte[] Bytes(ReadOnlyMemory<byte> json) =>
        MemoryMarshal.TryGetArray(json, out var segment) && segment.Array is { } array && array.Length == segment.Count ? array : json.ToArray();
}
