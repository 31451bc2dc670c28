using Microsoft.Data.Sqlite;

namespace PipelineBot.Tests.Protocol;

/// <summary>Every row of the database as text, read beside the bot.</summary>
internal static class WholeStore
{
    public static IReadOnlySet<string> Rows(string path, params string[] tables)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        foreach (var table in tables)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tables' names are the program's own.
            command.CommandText = $"SELECT _partition, _id, _json FROM \"{table}\"";
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add($"{table} {reader.GetString(0)} {reader.GetString(1)} {reader.GetString(2)}");
        }

        return rows;
    }
}
