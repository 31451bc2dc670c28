using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// Looks into a database that the bot may have open at the same time: for exports and previews. Takes no lock and prepares nothing, so the file must
/// have been written by this version before. Commits are refused.
/// </summary>
public sealed class SqliteReadOnlyStore : IDocumentStore, IDisposable
{
    private readonly TableSet tables;
    private readonly ReaderPool readers;

    private SqliteReadOnlyStore(TableSet tables, ReaderPool readers) => (this.tables, this.readers) = (tables, readers);

    /// <exception cref="StorageUnavailableException">There is no such file, or it is not a database of this version.</exception>
    public static SqliteReadOnlyStore Open(SqliteOptions options, IReadOnlyList<ContainerDefinition> containers)
    {
        Declarations.Check(containers);
        var path = Path.GetFullPath(options.Path);
        if (!File.Exists(path))
            throw new StorageUnavailableException($"There is no database at {path}.");
        var readers = new ReaderPool(path);
        var store = new SqliteReadOnlyStore(new TableSet(containers.Select(container => new Table(container, [])), 0), readers);
        try
        {
            readers.Read(0, static (session, _) => session.Check());
            return store;
        }
        catch
        {
            readers.Dispose();
            throw;
        }
    }

    public ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        KeyText.Check(key);
        return new(readers.Read((tables[key.Container], key), static (session, x) => session.Get(x.Item1, x.key)));
    }

    public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read(QueryPlan.Of(tables[query.Container], query), static (session, plan) => plan.Run(session)));
    }

    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This database was opened for reading only.");

    public ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        readers.Read(0, static (session, _) => session.Check());
        return ValueTask.CompletedTask;
    }

    public void Dispose() => readers.Dispose();
}
