using System.Text.Json;
using NodaTime;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Telemetry;

namespace PipelineBot.Outbox;

/// <summary>One attempt to send a row, and the mark of what became of it: sent, tried again, unknown or given up.</summary>
internal sealed partial class OutboxDelivery(IDocumentStore store, IConnectorClient connector, IEnumerable<IOutboxListener> listeners, IClock clock, ILogger logger)
{
    private const int MarkAttempts = 3;

    private readonly Dictionary<string, IOutboxListener> listeners = listeners.ToDictionary(listener => listener.Kind, StringComparer.Ordinal);
    private readonly OutboxAddresses addresses = new(store);

    /// <summary>Not cancelled from outside: stopping between the POST and its mark would lose what is known.</summary>
    /// <returns>What became of the row; null when another sender had it.</returns>
    public async Task<OutboxState?> TryAsync(Document<OutboxRow> pending)
    {
        if (clock.GetCurrentInstant() >= pending.Value.NotAfter)
            return await GiveUpAsync(pending, "TooLate");
        if (await addresses.OfAsync(pending.Value) is not { } address)
            return await GiveUpAsync(pending, "Suspended");

        try
        {
            if (listeners.TryGetValue(pending.Value.Kind, out var listener) && await listener.InsteadAsync(pending.Value, address, CancellationToken.None) is { } instead)
                pending = pending with { Value = pending.Value.Saying(instead) };
        }
        catch (ConnectorException failure)
        {
            return await MarkFailedAsync(pending with { Value = pending.Value with { Attempts = pending.Value.Attempts + 1 } }, failure);
        }

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
            Log.NotSent(logger, row.Id, state, row.Attempts, exception);
            await MarkAsync(attempt.Row, row with { State = state, NextAt = null, Failure = exception.GetType().Name }, CancellationToken.None);
            return state;
        }

        await MarkSentAsync(attempt.Row, result.ActivityId);
        // After the mark: that it was sent must not wait for anything.
        if (result.MovedTo is { } serviceUrl)
            await addresses.MoveAsync(pending.Value, serviceUrl);
        return OutboxState.Sent;
    }

    /// <summary>It was found under way with nobody left to send it.</summary>
    public ValueTask MarkInterruptedAsync(Document<OutboxRow> row, CancellationToken cancellationToken) =>
        MarkAsync(row, row.Value with { State = OutboxState.Unknown, NextAt = null, Failure = "Interrupted" }, cancellationToken);

    private async ValueTask<OutboxState?> GiveUpAsync(Document<OutboxRow> pending, string why)
    {
        Log.GivenUp(logger, pending.Value.Id, why);
        var dead = pending.Value with { State = OutboxState.Dead, NextAt = null, Failure = why };
        WorkMetrics.NotSent(dead);
        return (await store.CommitAsync([OutboxDocuments.Row.Write(pending, dead)], CancellationToken.None)).Committed ? OutboxState.Dead : null;
    }

    private async ValueTask MarkSentAsync(Document<OutboxRow> sending, string? activityId)
    {
        var now = clock.GetCurrentInstant();
        var sent = sending.Value with { State = OutboxState.Sent, ActivityId = activityId, SentAt = now, NextAt = now + OutboxSender.KeptAfterSending };
        Log.Sent(logger, sent.Id, sent.Attempts);
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
        var row = sending.Value with { Failure = OutboxFailures.Describe(failure) };
        var outcome = OutboxFailures.OutcomeOf(failure, row.Attempts);
        Log.NotSent(logger, row.Id, outcome, row.Attempts, failure);
        Instant? nextAt = outcome == OutboxState.Pending ? clock.GetCurrentInstant() + OutboxFailures.WaitAfter(failure, row.Attempts) : null;
        await MarkAsync(sending, row with { State = outcome, NextAt = nextAt }, CancellationToken.None);
        if (OutboxFailures.ClosesDoor(failure))
            await addresses.CloseAsync(row);
        return outcome;
    }

    private async ValueTask MarkAsync(Document<OutboxRow> document, OutboxRow row, CancellationToken cancellationToken)
    {
        if (row.State == OutboxState.Unknown)
            Log.Unknown(logger, row.Id);
        if (row.State != OutboxState.Sent)
            WorkMetrics.NotSent(row);
        await store.CommitAsync([OutboxDocuments.Row.Write(document, row)], cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Outbox row {RowId} was sent at attempt {Attempt}")]
        public static partial void Sent(ILogger logger, string rowId, int attempt);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox row {RowId} was not sent at attempt {Attempt} and is now {State}")]
        public static partial void NotSent(ILogger logger, string rowId, OutboxState state, int attempt, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether outbox row {RowId} arrived; it is not sent again")]
        public static partial void Unknown(ILogger logger, string rowId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox row {RowId} was given up before it was sent: {Why}")]
        public static partial void GivenUp(ILogger logger, string rowId, string why);
    }
}
