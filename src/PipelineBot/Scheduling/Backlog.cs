using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Outbox;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Scheduling;

/// <summary>How far the work is behind, read from the store alone: any instance can tell, whoever does the work.</summary>
public sealed class Backlog(IDocumentStore store, ScheduleRunner runner)
{
    private const int SchedulesLookedAt = 20;
    private const int RowsCounted = 200;

    /// <summary>The longest that a schedule is overdue; one that fails by itself does not count. Null when none is overdue by <paramref name="patience"/>.</summary>
    public async ValueTask<Duration?> OfSchedulesAsync(Instant now, Duration patience, CancellationToken cancellationToken)
    {
        Duration? behind = null;
        await foreach (var tenant in store.QueryAsync(ScheduleDocuments.Tenant, ScheduleDocuments.RegisterPartition, [new Filter("type", Comparison.Equal, "tenant")], cancellationToken: cancellationToken))
        {
            Filter[] overdue = [new("type", Comparison.Equal, ScheduleDocuments.TypeName), new("nextAt", Comparison.LessOrEqual, DocumentTypes.Stamp(now - patience))];
            var page = await store.PageAsync(ScheduleDocuments.Schedule, tenant.Value.Tenant, overdue, "nextAt", limit: SchedulesLookedAt, cancellationToken: cancellationToken);
            var late = page.Documents.Select(d => d.Value).FirstOrDefault(schedule => !runner.IsFailing(schedule.Id));
            if (late?.DueAt is { } due && !(now - due <= behind))
                behind = now - due;
        }

        return behind;
    }

    /// <summary>The longest that a queued message is overdue while nothing at all was sent for <paramref name="patience"/>. Null when messages flow.</summary>
    public async ValueTask<Duration?> OfMessagesAsync(Instant now, Duration patience, CancellationToken cancellationToken)
    {
        Instant? oldest = null;
        foreach (var partition in OutboxDocuments.Partitions)
        {
            if (await FirstAsync(partition, OutboxState.Pending, Comparison.LessOrEqual, now - patience, cancellationToken) is { NextAt: { } due } && !(oldest <= due))
                oldest = due;
        }

        if (oldest is not { } late)
            return null;
        foreach (var partition in OutboxDocuments.Partitions)
        {
            // What was sent waits to be removed: so long after it was sent.
            if (await FirstAsync(partition, OutboxState.Sent, Comparison.Greater, now - patience + OutboxSender.KeptAfterSending, cancellationToken) is not null)
                return null;
        }

        return now - late;
    }

    /// <summary>How many messages are due and not sent, counted to 200 a partition.</summary>
    public async ValueTask<int> WaitingAsync(Instant now, CancellationToken cancellationToken)
    {
        var waiting = 0;
        foreach (var partition in OutboxDocuments.Partitions)
            waiting += (await store.QueryAsync(QueryOf(partition, OutboxState.Pending, Comparison.LessOrEqual, now, RowsCounted), cancellationToken)).Documents.Count;
        return waiting;
    }

    private async ValueTask<OutboxRow?> FirstAsync(string partition, OutboxState state, Comparison comparison, Instant at, CancellationToken cancellationToken)
    {
        var page = await store.QueryAsync(QueryOf(partition, state, comparison, at, 1), cancellationToken);
        return page.Documents is [var first, ..] ? OutboxDocuments.Row.Read(first).Value : null;
    }

    private static DocumentQuery QueryOf(string partition, OutboxState state, Comparison comparison, Instant at, int limit)
    {
        Filter[] filters = [new("state", Comparison.Equal, OutboxDocuments.StateText(state)), new("nextAt", comparison, DocumentTypes.Stamp(at))];
        return new DocumentQuery(Containers.Outbox, partition, filters, "nextAt", Limit: limit);
    }
}
