using Microsoft.Data.Sqlite;

namespace PipelineBot.Storage.Sqlite;

internal static class Connections
{
    /// <summary>Seconds to wait for a lock that a tool looking into the file may hold for a moment.</summary>
    private const int BusySeconds = 5;

    // Pooling is off: a closed connection must be closed, and ours live as long as the store.
    public static SqliteConnection Open(string path, SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute(pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Prepare(connection, sql, values);
        statement.Run();
    }

    public static List<T> List<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var statement = Prepare(connection, sql, values);
        using var reader = statement.Query();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private static Statement Prepare(SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var statement = new Statement(connection, sql, values.Length);
        for (var i = 0; i < values.Length; i++)
            statement.Bind(i, values[i]);
        return statement;
    }
}
