using Microsoft.Data.Sqlite;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// The embedded engine: one SQLite file in WAL mode with synchronous=FULL. One writer commits for everybody, many readers
/// read beside it. A file belongs to one open store at a time.
/// </summary>
public sealed class SqliteDocumentStore : IDocumentStore, IDocumentScan, IAsyncDisposable, IDisposable
{
    private readonly FileLock fileLock;
    private readonly TableSet tables;
    private readonly ReaderPool readers;
    private readonly CommitWriter writer;
    private int disposed;

    private SqliteDocumentStore(FileLock fileLock, TableSet tables, ReaderPool readers, CommitWriter writer) =>
        (this.fileLock, this.tables, this.readers, this.writer) = (fileLock, tables, readers, writer);

    /// <summary>Write transactions begun since opening; fewer than commits when commits share them.</summary>
    internal long Transactions => writer.Transactions;

    /// <summary>Opens or creates the file and brings its tables up to the declared containers.</summary>
    /// <param name="reindex">
    /// Computes the promoted fields of a stored document of a container. Called for every old document of a container that
    /// gained a field; without it the new field is null until the document is written again.
    /// </param>
    /// <exception cref="StorageUnavailableException">Held by another process, not ours, newer than this program, or not readable and writable.</exception>
    /// <exception cref="ArgumentException">The container definitions contradict themselves.</exception>
    public static SqliteDocumentStore Open(
        SqliteOptions options,
        IReadOnlyList<ContainerDefinition> containers,
        Func<string, ReadOnlyMemory<byte>, IReadOnlyDictionary<string, object?>>? reindex = null)
    {
        Declarations.Check(containers);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path);
        var path = Path.GetFullPath(options.Path);
        var fileLock = FileLock.Take(path);
        WriteSession? session = null;
        try
        {
            session = WriteSession.Open(path);
            var tables = Schema.Prepare(session.Connection, path, containers, reindex);
            return new SqliteDocumentStore(fileLock, tables, new ReaderPool(path), new CommitWriter(path, tables, session));
        }
        catch (Exception e)
        {
            session?.Dispose();
            fileLock.Dispose();
            if (e is SqliteException failure)
                throw SqliteFailure.Opening(path, failure);
            throw;
        }
    }

    public ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<StoredDocument?>(cancellationToken);
        KeyText.Check(key);
        var table = tables[key.Container];
        return new(readers.Read((table, key), static (session, x) => session.Get(x.table, x.key)));
    }

    public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<DocumentPage>(cancellationToken);
        var plan = QueryPlan.Of(tables[query.Container], query);
        return new(readers.Read(plan, static (session, plan) => plan.Run(session)));
    }

    /// <inheritdoc/>
    /// <remarks>Cancelling gives up waiting for a place in the queue; a commit that has its place is carried through.</remarks>
    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed != 0, this);
        BatchRules.Check(tables, writes);
        return writes.Count == 0 ? new(new CommitResult(null, [])) : writer.CommitAsync(writes, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Commits are whole or not there, and nobody else has the file.</remarks>
    public ValueTask SettleAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    /// <remarks>In the order of partition and id.</remarks>
    public ValueTask<ScanPage> ScanAsync(string container, int limit, string? continuation, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<ScanPage>(cancellationToken);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        var after = continuation is null ? null : Continuation.Decode(continuation);
        if (after is not (null or { Ordered: true, Value: string }))
            throw Continuation.Garbage(null);
        // One more than asked for tells whether another page follows.
        var documents = readers.Read((Table: tables[container], after, limit), static (session, x) => session.Scan(x.Table, x.after, x.limit + 1));
        if (documents.Count <= limit)
            return new(new ScanPage(documents, null));
        documents.RemoveAt(limit);
        return new(new ScanPage(documents, new Continuation(documents[^1].Key.Id, true, documents[^1].Key.Partition).Encode()));
    }

    /// <inheritdoc/>
    /// <remarks>Writes a row of its own: a full or read-only disk is noticed here, before a person notices it.</remarks>
    public async ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed != 0, this);
        readers.Read(0, static (session, _) => session.Check());
        await writer.CommitAsync([], cancellationToken);
    }

    /// <summary>Commits what is queued, refuses what comes later, folds the WAL into the file and releases it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;
        readers.Dispose();
        await writer.StopAsync();
        fileLock.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
