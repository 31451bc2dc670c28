using Microsoft.Data.Sqlite;

namespace PipelineBot.Tests.Driver;

/// <summary>Looks into a database from outside: every row of every table, as text.</summary>
internal static class Database
{
    /// <summary>The rows that hold these words in any column, as "table: row".</summary>
    public static List<string> RowsWith(string file, string words, params string[] except)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        var found = new List<string>();
        foreach (var table in Strings(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'").Except(except))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var row = string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetFieldType(i) == typeof(byte[]) ? System.Text.Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(i)) : $"{reader.GetValue(i)}"));
                if (row.Contains(words, StringComparison.OrdinalIgnoreCase))
                    found.Add($"{table}: {row}");
            }
        }

        return found;
    }

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var strings = new List<string>();
        while (reader.Read())
            strings.Add(reader.GetString(0));
        return strings;
    }
}
