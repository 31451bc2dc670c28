using System.Globalization;
using Microsoft.Data.Sqlite;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>Brings a file's tables forward to the declared containers, all in one transaction. Nothing is ever taken away but indexes nobody declares.</summary>
internal static class Schema
{
    /// <summary>How tables are laid out, not what is in them. A file with a higher number was written by a newer program.</summary>
    public const long Version = 1;

    /// <summary>ETags are counted up within an opening of the file and never repeat across openings: 2^40 for each of 2^23 openings, without a write of their own.</summary>
    private const int BitsOfOneOpening = 40;

    public static TableSet Prepare(
        SqliteConnection connection,
        string path,
        IReadOnlyList<ContainerDefinition> containers,
        Func<string, ReadOnlyMemory<byte>, IReadOnlyDictionary<string, object?>>? reindex)
    {
        connection.Execute("BEGIN IMMEDIATE");
        CheckOrigin(connection, path);
        connection.Execute("CREATE TABLE IF NOT EXISTS _meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID");
        CheckVersion(connection, path);
        var opening = connection.List(
            "INSERT INTO _meta VALUES ('openings', 1) ON CONFLICT (key) DO UPDATE SET value = value + 1 RETURNING value", row => row.GetInt64(0))[0];
        List<Table> tables = [.. containers.Select(container => TableSchema.Prepare(connection, path, container, reindex))];
        DropConversationsOfOwnPartition(connection, containers);
        connection.Execute("COMMIT");
        return new TableSet(tables, opening << BitsOfOneOpening);
    }

    /// <summary>
    /// The state of a conversation once had a partition of its own, where neither its age nor its person could find it. Such states are let go, once: they hold an
    /// open question at most.
    /// </summary>
    private static void DropConversationsOfOwnPartition(SqliteConnection connection, IReadOnlyList<ContainerDefinition> containers)
    {
        if (containers.All(container => container.Name != BotFramework.Turns.TurnContainers.Conversations))
            return;
        if (connection.List("INSERT INTO _meta VALUES ('conversationsSpread', 1) ON CONFLICT DO NOTHING RETURNING value", row => row.GetInt64(0)).Count > 0)
            connection.Execute($"DELETE FROM \"{BotFramework.Turns.TurnContainers.Conversations}\" WHERE length(_partition) > 1");
    }

    private static void CheckOrigin(SqliteConnection connection, string path)
    {
        var names = connection.List("SELECT name FROM sqlite_schema WHERE type = 'table'", row => row.GetString(0));
        if (names.Count > 0 && !names.Contains("_meta"))
            throw new StorageUnavailableException($"The database {path} belongs to another program (it holds the table '{names[0]}' and none of ours). Choose another path.");
    }

    private static void CheckVersion(SqliteConnection connection, string path)
    {
        connection.Execute("INSERT INTO _meta VALUES ('schema', $0), ('checks', 0) ON CONFLICT DO NOTHING", Version);
        var found = connection.List("SELECT value FROM _meta WHERE key = 'schema'", row => row.GetInt64(0))[0];
        if (found > Version)
        {
            throw new StorageUnavailableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The database {path} was written by a newer version of PipelineBot (its schema is {found}, this program knows {Version}). Run that version, or restore a backup made before it."));
        }
    }
}
