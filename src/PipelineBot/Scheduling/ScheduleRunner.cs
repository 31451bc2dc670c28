using System.Collections.Concurrent;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Outbox;
using PipelineBot.Sales.Calendars;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Telemetry;

namespace PipelineBot.Scheduling;

/// <summary>
/// Does what is due: claims the local day, stores what was rendered, queues the message and sets the next run, all in one commit. Any number of runners
/// may share a store: of two the one whose commit comes first has done it. Nothing is sent here.
/// </summary>
public sealed partial class ScheduleRunner : LeasedWork
{
    /// <summary>How often it looks. A digest at nine comes within this after nine.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private const int AtOnce = 256;
    private const int Attempts = 3;
    private static readonly Duration ClaimLife = Duration.FromDays(90);

    private readonly IDocumentStore store;
    private readonly Dictionary<string, IScheduledJob> jobs;
    private readonly WorkCalendars calendars;
    private readonly IClock clock;
    private readonly ConcurrentDictionary<string, bool> failing = new(StringComparer.Ordinal);

    public ScheduleRunner(IDocumentStore store, WorkLease lease, IEnumerable<IScheduledJob> jobs, WorkCalendars calendars, IClock clock, TimeProvider time, ILogger<ScheduleRunner> logger)
        : base("schedules", Period, lease, time, logger)
    {
        (this.store, this.calendars, this.clock) = (store, calendars, clock);
        this.jobs = jobs.ToDictionary(job => job.Kind, StringComparer.Ordinal);
    }

    /// <summary>Everything that is due, each once; what fails is tried again the next time.</summary>
    /// <returns>How many messages were queued.</returns>
    public async ValueTask<int> RunDueAsync(Instant now, CancellationToken cancellationToken)
    {
        var queued = 0;
        await foreach (var tenant in store.QueryAsync(ScheduleDocuments.Tenant, ScheduleDocuments.RegisterPartition, [new Filter("type", Comparison.Equal, "tenant")], cancellationToken: cancellationToken))
        {
            var due = await DueAsync(tenant.Value.Tenant, now, cancellationToken);
            await SideBySide.EachAsync(due, AtOnce, async schedule => { if (await TryRunAsync(schedule, now, cancellationToken)) Interlocked.Increment(ref queued); }, cancellationToken);
        }

        return queued;
    }

    /// <summary>Whether the last try of a schedule failed: that one is late by itself, not because the work is behind.</summary>
    internal bool IsFailing(string scheduleId) => failing.ContainsKey(scheduleId);

    protected override async ValueTask RoundAsync(CancellationToken cancellationToken) => await RunDueAsync(clock.GetCurrentInstant(), cancellationToken);

    /// <summary>Read to the end before anything is done, since doing it moves rows out of the query.</summary>
    private async ValueTask<List<Document<Schedule>>> DueAsync(string tenant, Instant now, CancellationToken cancellationToken)
    {
        Filter[] filters = [new("type", Comparison.Equal, ScheduleDocuments.TypeName), new("nextAt", Comparison.LessOrEqual, DocumentTypes.Stamp(now))];
        var due = new List<Document<Schedule>>();
        await foreach (var document in store.QueryAsync(ScheduleDocuments.Schedule, tenant, filters, "nextAt", cancellationToken: cancellationToken))
            due.Add(document);
        return due;
    }

    private async ValueTask<bool> TryRunAsync(Document<Schedule> due, Instant now, CancellationToken cancellationToken)
    {
        using var span = Spans.Start("schedule.run", due.Value.Kind);
        try
        {
            var queued = await RunAsync(due, now, cancellationToken);
            failing.TryRemove(due.Value.Id, out _);
            return queued;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failing[due.Value.Id] = true;
            WorkMetrics.Ran(due.Value.Kind, WorkMetrics.Failed);
            Log.Failed(Logger, due.Value.Kind, due.Value.Id, exception);
            return false;
        }
    }

    private async ValueTask<bool> RunAsync(Document<Schedule> due, Instant now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var schedule = due.Value;
            var calendar = await calendars.OfAsync(schedule, cancellationToken);
            if (!jobs.TryGetValue(schedule.Kind, out var job))
                throw new InvalidOperationException($"No job renders schedules of kind '{schedule.Kind}'.");
            if (ScheduleTimes.DueDay(schedule, now, calendar, job.QuietFrom) is not { } day)
            {
                // A look on a day that was free all along is nothing to tell.
                if (schedule.NextAt <= now)
                    Log.Missed(Logger, schedule.Kind, schedule.Id);
                WorkMetrics.Ran(schedule.Kind, WhyNot(schedule, now, calendar));
                return await AdvanceAsync(due, schedule, now, cancellationToken);
            }

            var done = schedule with { LastDay = day };
            if (await ReferenceAsync(schedule, cancellationToken) is not { } reference)
            {
                Log.Unreachable(Logger, schedule.Kind, schedule.Id);
                WorkMetrics.Ran(schedule.Kind, WorkMetrics.Unreachable);
                return await AdvanceAsync(due, done, now, cancellationToken);
            }

            var result = await job.RenderAsync(schedule, day, cancellationToken);
            var claim = new DayClaim { Id = DayClaim.IdOf(schedule.Tenant, schedule.Kind, schedule.Target, day), Day = day, At = now, ExpiresAt = now + ClaimLife };
            var claimKey = ScheduleDocuments.ClaimKey(claim.Id);
            List<DocumentWrite> writes =
            [
                ScheduleDocuments.Schedule.Write(due, ScheduleTimes.Planned(done, now, calendar)),
                ScheduleDocuments.Claim.Write(claimKey.Partition, claim, null),
                .. result.Writes,
            ];
            if (result.Activity is { } activity)
            {
                var row = OutboxRow.Of(schedule.Tenant, claim.Id, schedule.Kind, result.About, reference, schedule.Target.PersonId, activity, now);
                writes.Add((row with { DueAt = ScheduleTimes.On(schedule, day), NotAfter = ScheduleTimes.OverAt(schedule, day, job.QuietFrom) }).ToWrite());
            }

            var commit = await store.CommitAsync(writes, cancellationToken);
            if (commit.Committed)
            {
                Log.Done(Logger, schedule.Kind, schedule.Id, result.Activity is not null);
                WorkMetrics.Ran(schedule.Kind, result.Activity is null ? WorkMetrics.NothingToSay : WorkMetrics.Queued);
                return result.Activity is not null;
            }

            if (commit.Conflict == claimKey)
            {
                WorkMetrics.Ran(schedule.Kind, WorkMetrics.DoneBefore);
                return await AdvanceAsync(due, done, now, cancellationToken);
            }

            if (commit.Conflict == due.Key)
                return false;
            if (await store.GetAsync(ScheduleDocuments.Schedule, schedule.Tenant, schedule.Id, cancellationToken) is not { } again)
                return false;
            due = again;
        }

        return false;
    }

    private static string WhyNot(Schedule schedule, Instant now, WorkCalendar calendar)
    {
        var today = now.InZone(schedule.ZoneOrUtc()).Date;
        if (today < schedule.PausedUntil)
            return WorkMetrics.Paused;
        return ScheduleTimes.RunsOn(schedule, today, calendar) ? WorkMetrics.TooLate : WorkMetrics.FreeDay;
    }

    /// <summary>Sets the next run and queues nothing. A conflict is left alone: whoever wrote it has looked at it.</summary>
    private async ValueTask<bool> AdvanceAsync(Document<Schedule> stored, Schedule schedule, Instant now, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(schedule, cancellationToken);
        await store.CommitAsync([ScheduleDocuments.Schedule.Write(stored, ScheduleTimes.Planned(schedule, now, calendar))], cancellationToken);
        return false;
    }

    /// <summary>The newest reference the bot has; null when it may not speak there any more.</summary>
    private async ValueTask<ConversationReference?> ReferenceAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        var id = DocumentTypes.ReferenceId(schedule.Target.PersonId, schedule.Target.ConversationId);
        var known = await store.GetAsync(DocumentTypes.Reference, schedule.Tenant, id, cancellationToken);
        if (known?.Value.Active == false)
            return null;
        return known?.Value.Reference ?? schedule.Target.Reference;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Schedule {ScheduleId} ({Kind}) was done for its day; message queued: {Queued}")]
        public static partial void Done(ILogger logger, string kind, string scheduleId, bool queued);

        [LoggerMessage(Level = LogLevel.Information, Message = "Schedule {ScheduleId} ({Kind}) was due on a day that is over or does not count; it waits for its next")]
        public static partial void Missed(ILogger logger, string kind, string scheduleId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Schedule {ScheduleId} ({Kind}) has nowhere to send to; its day is skipped")]
        public static partial void Unreachable(ILogger logger, string kind, string scheduleId);

        [LoggerMessage(Level = LogLevel.Error, Message = "Schedule {ScheduleId} ({Kind}) failed; it is tried again")]
        public static partial void Failed(ILogger logger, string kind, string scheduleId, Exception exception);
    }
}
