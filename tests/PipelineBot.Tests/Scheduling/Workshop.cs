using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Outbox;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Scheduling;

/// <summary>Runners and senders on one store, with a job that writes down what it was asked for. A restart is a new runner on the same store.</summary>
internal sealed class Workshop : IDisposable
{
    public const string Tenant = "tenant-1";
    public const string Kind = "probe";

    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocumentStore engine;

    public Workshop(string now = "2026-11-25T00:00:00Z")
    {
        engine = SqliteDocumentStore.Open(new SqliteOptions { Path = folder.File("bot.db") }, Containers.All);
        Store = new CrashingStore(engine);
        Clock = new ManualClock(At(now));
    }

    public CrashingStore Store { get; }

    public ManualClock Clock { get; }

    public FakeChannel Channel { get; } = new();

    public ProbeJob Job { get; } = new();

    public ScheduleRunner Runner() => new(Store, Lease("a runner"), [Job], WorkCalendars.BuiltIn, Clock, TimeProvider.System, NullLogger<ScheduleRunner>.Instance);

    public OutboxSender Sender(params IOutboxListener[] listeners) => new(Store, Lease("a sender"), Channel, listeners, Clock, TimeProvider.System, NullLogger<OutboxSender>.Instance);

    public OutboxSender Sender(BotFramework.Connector.IConnectorClient connector) => new(Store, Lease("a sender"), connector, [], Clock, TimeProvider.System, NullLogger<OutboxSender>.Instance);

    /// <summary>The sender of a process that has the store to itself.</summary>
    public OutboxSender OnlySender() => new(Store, new WorkLease(Store, BotInstance.OnlyOne, Clock), Channel, [], Clock, TimeProvider.System, NullLogger<OutboxSender>.Instance);

    public WorkLease Lease(string instance) => new(Store, new BotInstance(instance), Clock);

    public static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    public static ConversationReference Reference(string conversation = "channel-1") => new()
    {
        ServiceUrl = "http://localhost:1/",
        ChannelId = "msteams",
        ConversationId = conversation,
        ConversationType = "channel",
        TenantId = Tenant,
        Bot = new ChannelAccount { Id = "28:bot" },
    };

    /// <summary>A schedule for 09:00 in a zone, stored with its next run.</summary>
    public async Task<Schedule> ScheduleAsync(string conversation = "channel-1", string zone = "Asia/Shanghai", Func<Schedule, Schedule>? change = null)
    {
        var schedule = Schedule.For(Tenant, Kind, ScheduleTarget.Conversation(Reference(conversation))) with { At = new LocalTime(9, 0), Zone = zone };
        var planned = await new Schedules(Store, WorkCalendars.BuiltIn).PlannedAsync(change?.Invoke(schedule) ?? schedule, Clock.Now, default);
        (await Store.CommitAsync([.. Schedules.Save(null, planned)])).Committed.ShouldBeTrue();
        return planned;
    }

    public async Task<Document<Schedule>> StoredAsync(Schedule schedule) => (await Store.GetAsync(ScheduleDocuments.Schedule, Tenant, schedule.Id)).ShouldNotBeNull();

    public async Task<List<OutboxRow>> RowsAsync()
    {
        var rows = new List<OutboxRow>();
        foreach (var partition in OutboxDocuments.Partitions)
        {
            await foreach (var row in Store.QueryAsync(OutboxDocuments.Row, partition, []))
                rows.Add(row.Value);
        }

        return rows;
    }

    /// <summary>Advances in steps, at each of which everything due is done and sent.</summary>
    public async Task LiveAsync(Duration until, Duration step)
    {
        var end = Clock.Now + until;
        while (Clock.Now < end)
        {
            Clock.Advance(step);
            await Runner().RunDueAsync(Clock.Now, default);
            await Sender().SendDueAsync(Clock.Now, default);
        }
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }
}

/// <summary>Says which day it was asked for.</summary>
internal sealed class ProbeJob : IScheduledJob
{
    public string Kind => Workshop.Kind;

    public Func<Schedule, LocalDate, ScheduledResult>? Instead { get; set; }

    public Action? WhileRendering { get; set; }

    public ValueTask<ScheduledResult> RenderAsync(Schedule schedule, LocalDate day, CancellationToken cancellationToken)
    {
        WhileRendering?.Invoke();
        return ValueTask.FromResult(Instead?.Invoke(schedule, day) ?? new ScheduledResult(OutboundActivity.Message(LocalDatePattern.Iso.Format(day)), "about", []));
    }
}

/// <summary>A process dies before or after a commit: the next one finds what was stored.</summary>
internal sealed class CrashingStore(IDocumentStore inner) : IDocumentStore
{
    private int commits;

    /// <summary>The commit, counted from 1, at which to die; 0 for never.</summary>
    public int DiesAt { get; set; }

    public bool DiesAfterIt { get; set; }

    public void Arm(int at, bool after) => (commits, DiesAt, DiesAfterIt) = (0, at, after);

    public ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default) => inner.GetAsync(key, cancellationToken);

    public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default) => inner.QueryAsync(query, cancellationToken);

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        var dies = Interlocked.Increment(ref commits) == DiesAt;
        if (dies && !DiesAfterIt)
            throw new InvalidOperationException("The process died.");
        var result = await inner.CommitAsync(writes, cancellationToken);
        return dies ? throw new InvalidOperationException("The process died.") : result;
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => inner.CheckAsync(cancellationToken);
}
