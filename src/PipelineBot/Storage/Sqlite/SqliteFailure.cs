using Microsoft.Data.Sqlite;

namespace PipelineBot.Storage.Sqlite;

/// <summary>Says in words what SQLite's result codes mean for whoever runs the bot.</summary>
internal static class SqliteFailure
{
    public static StorageUnavailableException Opening(string path, SqliteException failure) =>
        new($"The database {path} cannot be opened: {Words(failure)}.", failure);

    public static StorageUnavailableException Reading(string path, SqliteException failure) =>
        new($"The database {path} cannot be read: {Words(failure)}.", failure);

    public static StorageUnavailableException Writing(string path, Exception failure) =>
        new($"The database {path} cannot be written: {(failure is SqliteException sqlite ? Words(sqlite) : failure.Message)}.", failure);

    private static string Words(SqliteException failure) => failure.SqliteErrorCode switch
    {
        3 or 23 => "permission denied",
        5 or 6 => "another program holds a lock on it",
        8 => "the file or its folder is read-only",
        10 => "the disk reported an error",
        11 => "the file is damaged",
        13 => "the disk is full",
        14 => "the file or its folder cannot be opened or created",
        26 => "the file is not a SQLite database",
        _ => failure.Message.TrimEnd('.'),
    };
}
