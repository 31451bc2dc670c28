using Microsoft.Data.Sqlite;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>Creates or extends one container's table, columns and indexes, and fills the columns of fields that are new.</summary>
internal static class TableSchema
{
    public static Table Prepare(
        SqliteConnection connection,
        string path,
        ContainerDefinition container,
        Func<string, ReadOnlyMemory<byte>, IReadOnlyDictionary<string, object?>>? reindex)
    {
        connection.Execute($"""
            CREATE TABLE IF NOT EXISTS "{container.Name}" (
                _partition TEXT NOT NULL, _id TEXT NOT NULL, _etag INTEGER NOT NULL, _json TEXT NOT NULL, PRIMARY KEY (_partition, _id))
            """);
        var columns = Columns(connection, container.Name);
        foreach (var field in container.Fields)
        {
            if (!columns.TryGetValue(field.Name, out var type))
                connection.Execute($"ALTER TABLE \"{container.Name}\" ADD COLUMN \"{field.Name}\" {SqlType(field.Type)}");
            else if (type != SqlType(field.Type))
                throw new StorageUnavailableException($"The database {path} holds the field '{field.Name}' of '{container.Name}' as {type}; this program declares {field.Type}. Give the field a new name.");
        }

        PrepareIndexes(connection, container);
        var table = new Table(container, columns.Keys.Where(name => container.Fields.All(field => field.Name != name)));
        if (GainedField(connection, container) && reindex is not null)
            Reindex(connection, table, json => reindex(container.Name, json));
        return table;
    }

    private static string SqlType(PromotedType type) => type == PromotedType.Text ? "TEXT" : "INTEGER";

    private static Dictionary<string, string> Columns(SqliteConnection connection, string table) => connection
        .List("SELECT name, type FROM pragma_table_info($0)", row => (Name: row.GetString(0), Type: row.GetString(1)), table)
        .Where(column => column.Name[0] != '_')
        .ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);

    // The name says the columns, so an index of that name is the right one.
    private static void PrepareIndexes(SqliteConnection connection, ContainerDefinition container)
    {
        var declared = container.Indexes.ToDictionary(index => $"{container.Name}_by_{string.Join('_', index)}");
        var present = connection.List("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = $0 AND sql IS NOT NULL", row => row.GetString(0), container.Name);
        foreach (var name in present.Where(name => !declared.ContainsKey(name)))
            connection.Execute($"DROP INDEX \"{name}\"");
        foreach (var (name, fields) in declared.Where(index => !present.Contains(index.Key)))
            connection.Execute($"CREATE INDEX \"{name}\" ON \"{container.Name}\" (_partition, {string.Concat(fields.Select(field => $"\"{field}\", "))}_id)");
    }

    // Compared with what was declared at the last opening, not with the columns: a field taken away and declared again has an old column, and gaps in it.
    private static bool GainedField(SqliteConnection connection, ContainerDefinition container)
    {
        var key = $"fields of {container.Name}";
        var before = connection.List("SELECT value FROM _meta WHERE key = $0", row => row.GetString(0), key).FirstOrDefault() ?? "";
        var now = container.Fields.Select(field => field.Name).ToList();
        connection.Execute("INSERT INTO _meta VALUES ($0, $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, string.Join(' ', now));
        return now.Except(before.Split(' ')).Any();
    }

    private static void Reindex(SqliteConnection connection, Table table, Func<ReadOnlyMemory<byte>, IReadOnlyDictionary<string, object?>> promote)
    {
        var fields = table.FieldNames;
        var assignments = string.Join(", ", fields.Select((name, i) => $"\"{name}\" = ${i + 1}"));
        using var update = new Statement(connection, $"UPDATE \"{table.Name}\" SET {assignments} WHERE rowid = $0", fields.Count + 1);
        for (var last = long.MinValue; ;)
        {
            var rows = connection.List(
                $"SELECT rowid, _json FROM \"{table.Name}\" WHERE rowid > $0 ORDER BY rowid LIMIT 500",
                row => (Id: row.GetInt64(0), Json: row.GetFieldValue<byte[]>(1)),
                last);
            if (rows.Count == 0)
                return;
            foreach (var (id, json) in rows)
            {
                var promoted = promote(json);
                update.Bind(0, id);
                for (var i = 0; i < fields.Count; i++)
                    update.Bind(i + 1, PromotedValue.Of(table, fields[i], promoted.GetValueOrDefault(fields[i])));
                update.Run();
                last = id;
            }
        }
    }
}
