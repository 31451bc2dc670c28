using NodaTime;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Outbox;

/// <summary>
/// Ships what is queued, each row by its <see cref="OutboxDelivery"/>. An attempt is stored before its POST and its outcome after: a row found under way when its
/// lease has run out is unknown, since nobody can tell whether it arrived, and an unknown one is never sent again (OUT-50 to OUT-52).
/// </summary>
public sealed partial class OutboxSender : LeasedWork
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <summary>Longer than the Connector's own repeats and timeouts can take together.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(10);

    public static readonly Duration KeptAfterSending = Duration.FromDays(7);

    /// <summary>Enough that answers which take half a second do not slow a fan-out below the pace of the tenant.</summary>
    private const int ConversationsAtOnce = 32;

    /// <summary>Rows of one partition that are looked at together; the rest comes with the next page.</summary>
    private const int PageSize = 32;

    private readonly IDocumentStore store;
    private readonly IClock clock;
    private readonly OutboxDelivery delivery;
    private bool cameAcrossTheDead;

    public OutboxSender(
        IDocumentStore store, WorkLease lease, IConnectorClient connector, IEnumerable<IOutboxListener> listeners, IClock clock, TimeProvider time, ILogger<OutboxSender> logger)
        : base("outbox", Period, lease, time, logger)
    {
        (this.store, this.clock) = (store, clock);
        delivery = new OutboxDelivery(store, connector, listeners, clock, logger);
    }

    /// <summary>Sends what is due, page by page, in order within a conversation; gives up what died under way; removes what was sent long ago.</summary>
    /// <returns>How many were sent.</returns>
    public ValueTask<int> SendDueAsync(Instant now, CancellationToken cancellationToken) => SendDueAsync(now, _ => ValueTask.FromResult(true), cancellationToken);

    protected override async ValueTask RoundAsync(CancellationToken cancellationToken) => await SendDueAsync(clock.GetCurrentInstant(), HoldsAsync, cancellationToken);

    private async ValueTask<int> SendDueAsync(Instant now, Func<CancellationToken, ValueTask<bool>> mayGoOn, CancellationToken cancellationToken)
    {
        await GiveUpInterruptedAsync(now, cancellationToken);
        foreach (var old in await PageAsync(OutboxState.Sent, now, cancellationToken))
            await store.CommitAsync([DocumentWrite.Delete(old.Key, old.ETag!)], cancellationToken);

        var sent = 0;
        while (await PageAsync(OutboxState.Pending, now, cancellationToken) is { Count: > 0 } due)
        {
            var (left, tried) = await SendPageAsync(due, cancellationToken);
            sent += left;
            // What cannot even be marked as begun would be found again and again.
            if (tried == 0 || !await mayGoOn(cancellationToken))
                break;
        }

        return sent;
    }

    /// <summary>What was under way when its lease ran out. Alone at the store, whatever is found under way at the start: nobody is left who sends it.</summary>
    private async ValueTask GiveUpInterruptedAsync(Instant now, CancellationToken cancellationToken)
    {
        var until = IsAlone && !cameAcrossTheDead ? now + Lease + Lease : now;
        List<Document<OutboxRow>> interrupted;
        do
        {
            interrupted = await PageAsync(OutboxState.Sending, until, cancellationToken);
            foreach (var row in interrupted)
                await delivery.MarkInterruptedAsync(row, cancellationToken);
        }
        while (until > now && interrupted.Count > 0);
        cameAcrossTheDead = true;
    }

    private async ValueTask<(int Sent, int Tried)> SendPageAsync(IReadOnlyList<Document<OutboxRow>> due, CancellationToken cancellationToken)
    {
        var (sent, tried) = (0, 0);
        var conversations = due.GroupBy(row => row.Value.Reference.ConversationId, StringComparer.Ordinal);
        await SideBySide.EachAsync(conversations, ConversationsAtOnce, SendInOrderAsync, cancellationToken);
        return (sent, tried);

        async Task SendInOrderAsync(IEnumerable<Document<OutboxRow>> rows)
        {
            foreach (var row in rows.OrderBy(r => r.Value.NextAt).ThenBy(r => r.Value.Id, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    var state = await delivery.TryAsync(row);
                    if (state is not null)
                        Interlocked.Increment(ref tried);
                    if (state == OutboxState.Sent)
                        Interlocked.Increment(ref sent);
                }
                catch (Exception exception)
                {
                    // The row stays under way until its lease runs out; the other conversations go on.
                    Log.NotStored(Logger, row.Value.Id, exception);
                }
            }
        }
    }

    /// <summary>The first rows of each partition that are due, the earliest first.</summary>
    private async ValueTask<List<Document<OutboxRow>>> PageAsync(OutboxState state, Instant until, CancellationToken cancellationToken)
    {
        Filter[] filters = [new("state", Comparison.Equal, OutboxDocuments.StateText(state)), new("nextAt", Comparison.LessOrEqual, DocumentTypes.Stamp(until))];
        var rows = new List<Document<OutboxRow>>();
        foreach (var partition in OutboxDocuments.Partitions)
            rows.AddRange((await store.PageAsync(OutboxDocuments.Row, partition, filters, "nextAt", limit: PageSize, cancellationToken: cancellationToken)).Documents);
        return rows;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What became of outbox row {RowId} could not be stored")]
        public static partial void NotStored(ILogger logger, string rowId, Exception exception);
    }
}
