using Microsoft.Data.Sqlite;

namespace PipelineBot.Storage.Sqlite;

/// <summary>A statement compiled once and used again, with parameters $0, $1 and so on. Belongs to one connection and one thread at a time.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter($"${i}", DBNull.Value));
    }

    public void Bind(int index, object? value) => command.Parameters[index].Value = value ?? DBNull.Value;

    public SqliteDataReader Query() => command.ExecuteReader();

    public int Run() => command.ExecuteNonQuery();

    public void Dispose() => command.Dispose();
}
