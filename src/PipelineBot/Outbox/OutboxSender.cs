using System.Globalization;
using System.Text.Json;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Telemetry;

namespace PipelineBot.Outbox;

/// <summary>
/// Ships what is queued. An attempt is stored before its POST and its outcome after: a row found under way when its lease has run out is unknown, since
/// nobody can tell whether it arrived, and an unknown one is never sent again (OUT-50 to OUT-52).
/// </summary>
public sealed partial class OutboxSender : LeasedWork
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <summary>Longer than the Connector's own repeats and timeouts can take together.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(10);

    public static readonly Duration KeptAfterSending = Duration.FromDays(7);

    /// <summary>With the waits between them this is about a day.</summary>
    public const int MostAttempts = 30;

    private const int MarkAttempts = 3;

    /// <summary>Enough that answers which take half a second do not slow a fan-out below the pace of the tenant.</summary>
    private const int ConversationsAtOnce = 32;

    /// <summary>Rows of one partition that are looked at together; the rest comes with the next page.</summary>
    private const int PageSize = 32;

    private static readonly Duration LongestWait = Duration.FromHours(1);

    private readonly IDocumentStore store;
    private readonly IConnectorClient connector;
    private readonly Dictionary<string, IOutboxListener> listeners;
    private readonly IClock clock;
    private bool cameAcrossTheDead;

    public OutboxSender(
        IDocumentStore store, WorkLease lease, IConnectorClient connector, IEnumerable<IOutboxListener> listeners, IClock clock, TimeProvider time, ILogger<OutboxSender> logger)
        : base("outbox", Period, lease, time, logger)
    {
        (this.store, this.connector, this.clock) = (store, connector, clock);
        this.listeners = listeners.ToDictionary(listener => listener.Kind, StringComparer.Ordinal);
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
                await MarkAsync(row, row.Value with { State = OutboxState.Unknown, NextAt = null, Failure = "Interrupted" }, cancellationToken);
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
                    var state = await TryAsync(row);
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

    /// <summary>One attempt. Not cancelled from outside: stopping between the POST and its mark would lose what is known.</summary>
    /// <returns>What became of the row; null when another sender had it.</returns>
    private async Task<OutboxState?> TryAsync(Document<OutboxRow> pending)
    {
        if (clock.GetCurrentInstant() >= pending.Value.NotAfter)
            return await GiveUpAsync(pending, "TooLate");
        if (await AddressAsync(pending.Value) is not { } address)
            return await GiveUpAsync(pending, "Suspended");

        var attempt = new OutboxAttempt(store, clock, pending);
        SendResult result;
        try
        {
            using var span = Spans.Start("outbox.send", pending.Value.Kind);
            result = await connector.SendAsync(address, pending.Value.ToActivity(), attempt.LeavingAsync, CancellationToken.None);
        }
        catch (OutboxAttempt.NotLeavingException stays)
        {
            return stays.IsTooLate ? await GiveUpAsync(attempt.Row, "TooLate") : null;
        }
        catch (ConnectorException failure)
        {
            return await MarkFailedAsync(attempt.Row, failure);
        }
        catch (Exception exception) when (!attempt.IsStoring)
        {
            // What cannot be sent at all is refused before anything leaves; of anything else nobody knows how far it came.
            var state = exception is InvalidOperationException or JsonException ? OutboxState.Dead : OutboxState.Unknown;
            var row = attempt.Row.Value;
            Log.NotSent(Logger, row.Id, state, row.Attempts, exception);
            await MarkAsync(attempt.Row, row with { State = state, NextAt = null, Failure = exception.GetType().Name }, CancellationToken.None);
            return state;
        }

        await MarkSentAsync(attempt.Row, result.ActivityId);
        return OutboxState.Sent;
    }

    private async ValueTask<OutboxState?> GiveUpAsync(Document<OutboxRow> pending, string why)
    {
        Log.GivenUp(Logger, pending.Value.Id, why);
        var dead = pending.Value with { State = OutboxState.Dead, NextAt = null, Failure = why };
        WorkMetrics.NotSent(dead);
        return (await store.CommitAsync([OutboxDocuments.Row.Write(pending, dead)], CancellationToken.None)).Committed ? OutboxState.Dead : null;
    }

    /// <summary>Where it goes now, should the channel have moved since it was queued; null when nothing may be sent there until somebody speaks again.</summary>
    private async ValueTask<ConversationReference?> AddressAsync(OutboxRow row)
    {
        var known = await ReferenceAsync(row);
        if (known is null)
            return row.Reference;
        return known.Value.Active ? row.Reference with { ServiceUrl = known.Value.Reference?.ServiceUrl ?? row.Reference.ServiceUrl } : null;
    }

    /// <summary>What is known of the conversation it goes to; null when that is nothing, or the person's chat is another one by now.</summary>
    private async ValueTask<Document<ReferenceDocument>?> ReferenceAsync(OutboxRow row)
    {
        var known = await store.GetAsync(DocumentTypes.Reference, row.Tenant, DocumentTypes.ReferenceId(row.PersonId, row.Reference.ConversationId));
        return known?.Value.Reference?.ConversationId == row.Reference.OutsideThread().ConversationId ? known : null;
    }

    private async ValueTask MarkSentAsync(Document<OutboxRow> sending, string? activityId)
    {
        var now = clock.GetCurrentInstant();
        var sent = sending.Value with { State = OutboxState.Sent, ActivityId = activityId, SentAt = now, NextAt = now + KeptAfterSending };
        Log.Sent(Logger, sent.Id, sent.Attempts);
        WorkMetrics.Sent(sent);
        if (activityId is { Length: > 0 } && listeners.TryGetValue(sent.Kind, out var listener))
        {
            for (var attempt = 1; attempt <= MarkAttempts; attempt++)
            {
                var told = await listener.OnSentAsync(sent, activityId, CancellationToken.None);
                if ((await store.CommitAsync([OutboxDocuments.Row.Write(sending, sent), .. told], CancellationToken.None)).Committed)
                    return;
            }
        }

        // That it was sent matters more than where its id stands.
        await MarkAsync(sending, sent, CancellationToken.None);
    }

    private async ValueTask<OutboxState> MarkFailedAsync(Document<OutboxRow> sending, ConnectorException failure)
    {
        var row = sending.Value with { Failure = Describe(failure) };
        var outcome = OutcomeOf(failure, row.Attempts);
        Log.NotSent(Logger, row.Id, outcome, row.Attempts, failure);
        if (outcome == OutboxState.Pending)
            await MarkAsync(sending, row with { State = outcome, NextAt = clock.GetCurrentInstant() + WaitAfter(failure, row.Attempts) }, CancellationToken.None);
        else
            await MarkAsync(sending, row with { State = outcome, NextAt = null }, CancellationToken.None);
        if (failure.Failure is ConnectorFailure.Unreachable or ConnectorFailure.NotFound)
            await ForgetAsync(row);
        return outcome;
    }

    /// <summary>Tried again: what certainly was not taken, and refused credentials, which an operator mends.</summary>
    public static OutboxState OutcomeOf(ConnectorException failure, int attempts) => failure.Failure switch
    {
        ConnectorFailure.Ambiguous => OutboxState.Unknown,
        ConnectorFailure.Retryable or ConnectorFailure.Unauthorized when attempts < MostAttempts => OutboxState.Pending,
        _ => OutboxState.Dead,
    };

    /// <summary>What the channel asks for; else 5 seconds, doubled with each attempt, at most an hour.</summary>
    public static Duration WaitAfter(ConnectorException failure, int attempts) =>
        failure.RetryAfter is { } asked
            ? Duration.FromTimeSpan(asked)
            : Duration.Min(LongestWait, Duration.FromSeconds(5) * Math.Pow(2, Math.Min(attempts - 1, 20)));

    /// <summary>Nothing more is sent there until somebody speaks again.</summary>
    private async ValueTask ForgetAsync(OutboxRow row)
    {
        if (await ReferenceAsync(row) is { Value.Active: true } known)
            await store.CommitAsync([DocumentTypes.Reference.Write(known, known.Value with { Active = false })], CancellationToken.None);
    }

    private async ValueTask MarkAsync(Document<OutboxRow> document, OutboxRow row, CancellationToken cancellationToken)
    {
        if (row.State == OutboxState.Unknown)
            Log.Unknown(Logger, row.Id);
        if (row.State != OutboxState.Sent)
            WorkMetrics.NotSent(row);
        await store.CommitAsync([OutboxDocuments.Row.Write(document, row)], cancellationToken);
    }

    private static string Describe(ConnectorException failure) =>
        string.Join(' ', new[] { failure.Failure.ToString(), failure.Status?.ToString(CultureInfo.InvariantCulture), failure.Code, failure.SubCode }.Where(part => !string.IsNullOrEmpty(part)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Outbox row {RowId} was sent at attempt {Attempt}")]
        public static partial void Sent(ILogger logger, string rowId, int attempt);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox row {RowId} was not sent at attempt {Attempt} and is now {State}")]
        public static partial void NotSent(ILogger logger, string rowId, OutboxState state, int attempt, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether outbox row {RowId} arrived; it is not sent again")]
        public static partial void Unknown(ILogger logger, string rowId);

        [LoggerMessage(Level = LogLevel.Error, Message = "What became of outbox row {RowId} could not be stored")]
        public static partial void NotStored(ILogger logger, string rowId, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox row {RowId} was given up before it was sent: {Why}")]
        public static partial void GivenUp(ILogger logger, string rowId, string why);
    }
}
