using System.Threading.Channels;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// Group commit. An fsync costs the same for one batch as for a hundred, so one thread takes whatever waits into one transaction and answers
/// everybody once it is on disk. A batch whose condition does not hold writes nothing and does not disturb the others.
/// It has a thread of its own because it blocks in fsync most of the time, which the thread pool of a small machine would feel.
/// </summary>
internal sealed class CommitWriter
{
    /// <summary>Batches that may wait; beyond it callers wait for a place. About a second of work.</summary>
    private const int QueueLength = 4096;

    /// <summary>Batches one transaction takes: enough to make the fsync negligible, few enough that the first in it does not wait long.</summary>
    private const int MostBatches = 256;

    private readonly Channel<PendingCommit> queue = Channel.CreateBounded<PendingCommit>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PendingCommit> group = new(MostBatches);
    private readonly string path;
    private readonly TableSet tables;
    private WriteSession? session;
    private long version;
    private long transactions;

    public CommitWriter(string path, TableSet tables, WriteSession session)
    {
        (this.path, this.tables, this.session) = (path, tables, session);
        version = tables.FirstVersion;
        new Thread(Loop) { IsBackground = true, Name = "SQLite commits" }.Start();
    }

    public long Transactions => Interlocked.Read(ref transactions);

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken)
    {
        var pending = new PendingCommit(writes);
        try
        {
            await queue.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteDocumentStore));
        }

        return await pending.Task;
    }

    /// <summary>Ends when everything queued has been committed or has failed, and the file is closed.</summary>
    public Task StopAsync()
    {
        queue.Writer.TryComplete();
        return stopped.Task;
    }

    private void Loop()
    {
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            CommitGroup();
        Close();
        stopped.SetResult();
    }

    // Whatever goes wrong fails every batch of the group: none of them is known to be on disk. Nothing of the connection is trusted
    // afterwards; closing it rolls back, and the next group opens a new one.
    private void CommitGroup()
    {
        try
        {
            TakeOne();
            session ??= WriteSession.Open(path);
            session.Begin();
            Interlocked.Increment(ref transactions);
            for (var next = 0; next < group.Count; next++)
            {
                group[next].Apply(session, tables, ref version);
                if (group.Count < MostBatches)
                    TakeOne();
            }

            session.Commit();
        }
        catch (Exception e)
        {
            Abandon();
            foreach (var pending in group)
                pending.Fail(SqliteFailure.Writing(path, e));
            group.Clear();
            return;
        }

        foreach (var pending in group)
            pending.Complete();
        group.Clear();
    }

    private void TakeOne()
    {
        if (queue.Reader.TryRead(out var pending))
            group.Add(pending);
    }

    private void Abandon()
    {
        try
        {
            session?.Dispose();
        }
        catch (Exception)
        {
            // It is being given up because it failed already; that failure is the one to report.
        }

        session = null;
    }

    private void Close()
    {
        try
        {
            session?.Checkpoint();
        }
        catch (Exception)
        {
            // Everything is in the WAL, from where the next opening takes it.
        }

        Abandon();
    }
}
