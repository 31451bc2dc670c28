using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// Read-only connections, each lent to one caller at a time. In WAL mode readers neither wait for the writer nor hold it up, and a read that
/// begins after a commit was answered sees it. Reading is done on the caller's thread: it takes microseconds.
/// </summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private readonly ConcurrentBag<ReadSession> idle = [];
    private readonly int mostIdle = Environment.ProcessorCount * 2;
    private volatile bool disposed;

    public TResult Read<TArgument, TResult>(TArgument argument, Func<ReadSession, TArgument, TResult> read)
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(SqliteDocumentStore));
        ReadSession? session = null;
        try
        {
            if (!idle.TryTake(out session))
                session = ReadSession.Open(path);
            var result = read(session, argument);
            Return(session);
            return result;
        }
        catch (Exception e)
        {
            // A connection that failed once is not lent again.
            session?.Dispose();
            if (e is SqliteException failure)
                throw SqliteFailure.Reading(path, failure);
            throw;
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var session))
            session.Dispose();
    }

    private void Return(ReadSession session)
    {
        if (disposed || idle.Count >= mostIdle)
        {
            session.Dispose();
            return;
        }

        idle.Add(session);
        // Disposed between the question and the answer: nobody else would close it.
        if (disposed)
            Dispose();
    }
}
