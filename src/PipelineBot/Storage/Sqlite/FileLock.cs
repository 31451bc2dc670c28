namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// Keeps a second process off the database: SQLite would let it in, and two writers that each believe to be alone would hand out the
/// same ETags. The operating system drops the lock when the process ends in whatever way. The file itself stays: deleting it would
/// let two processes lock two different files of the same name.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    public static FileLock Take(string databasePath)
    {
        var lockPath = databasePath + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(databasePath)!);
            return new FileLock(new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new StorageUnavailableException(
                $"The database {databasePath} is in use by another process (it holds {lockPath}). Stop that one first, or give this one its own Storage:Sqlite:Path.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The database {databasePath} cannot be opened: {e.Message}", e);
        }
    }

    public void Dispose() => stream.Dispose();

    // A taken lock is EWOULDBLOCK on Linux (11) and macOS (35), a sharing or lock violation on Windows.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
