using System.Globalization;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>A batch that waits for the writer, and its caller. A batch without writes is a probe.</summary>
internal sealed class PendingCommit(IReadOnlyList<DocumentWrite> writes)
{
    // Callers go on elsewhere: the writer's thread has the next transaction to begin.
    private readonly TaskCompletionSource<CommitResult> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CommitResult? outcome;

    public Task<CommitResult> Task => completion.Task;

    /// <summary>Checks every condition, then writes. Conditions see the batches before this one in the same transaction.</summary>
    public void Apply(WriteSession session, TableSet tables, ref long version)
    {
        if (writes.Count == 0)
            session.Probe();
        foreach (var write in writes)
        {
            if (!session.Holds(tables[write.Key.Container], write))
            {
                outcome = new CommitResult(write.Key, []);
                return;
            }
        }

        var etags = new string?[writes.Count];
        for (var i = 0; i < writes.Count; i++)
        {
            var write = writes[i];
            var table = tables[write.Key.Container];
            if (write.Json is null)
            {
                session.Delete(table, write.Key);
                continue;
            }

            session.Put(table, write, ++version);
            etags[i] = version.ToString(CultureInfo.InvariantCulture);
        }

        outcome = new CommitResult(null, etags);
    }

    /// <summary>The transaction is on disk: tells the caller how its batch ended.</summary>
    public void Complete() => completion.SetResult(outcome!);

    public void Fail(Exception exception) => completion.SetException(exception);
}
