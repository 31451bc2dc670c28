namespace PipelineBot.Storage.Sqlite;

/// <summary>Where the embedded store lives.</summary>
public sealed class SqliteOptions
{
    /// <summary>The database file; its folder is created. Beside it appear <c>-wal</c>, <c>-shm</c> and <c>.lock</c> while it is open.</summary>
    public string Path { get; set; } = "data/pipelinebot.db";
}
