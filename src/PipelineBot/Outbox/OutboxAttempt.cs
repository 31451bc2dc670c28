using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Outbox;

/// <summary>
/// One attempt to send a row. It is stored when the row's turn has come and nothing but the POST is left: what died while it waited was certainly not sent,
/// and is simply sent by the next.
/// </summary>
internal sealed class OutboxAttempt(IDocumentStore store, IClock clock, Document<OutboxRow> pending)
{
    private bool begun;

    /// <summary>As it is stored while it is under way; before that as it was, with this attempt counted.</summary>
    public Document<OutboxRow> Row { get; private set; } = pending with { Value = pending.Value with { Attempts = pending.Value.Attempts + 1, Failure = null } };

    /// <summary>That it begins is being stored, or could not be.</summary>
    public bool IsStoring { get; private set; }

    /// <summary>Before each POST; those that repeat a refused one only must not be too late.</summary>
    /// <exception cref="NotLeavingException">It must not leave any more, or another sender has it.</exception>
    public async ValueTask LeavingAsync(CancellationToken cancellationToken)
    {
        CheckTime();
        if (begun)
            return;
        var sending = Row.Value with { State = OutboxState.Sending, NextAt = clock.GetCurrentInstant() + OutboxSender.Lease };
        IsStoring = true;
        var commit = await store.CommitAsync([OutboxDocuments.Row.Write(Row, sending)], CancellationToken.None);
        IsStoring = false;
        if (!commit.Committed)
            throw new NotLeavingException(isTooLate: false);
        (Row, begun) = (Row with { Value = sending, ETag = commit.ETags[0] }, true);
        CheckTime();
    }

    private void CheckTime()
    {
        if (clock.GetCurrentInstant() >= Row.Value.NotAfter)
            throw new NotLeavingException(isTooLate: true);
    }

    public sealed class NotLeavingException(bool isTooLate) : Exception("The message stays.")
    {
        public bool IsTooLate => isTooLate;
    }
}
