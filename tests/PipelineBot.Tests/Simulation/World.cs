using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Calendars;
using PipelineBot.Outbox;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.TestSupport;

namespace PipelineBot.Tests.Simulation;

/// <summary>Three processes on one store, the people who set their schedules, and everything that goes wrong.</summary>
internal sealed class World
{
    private const int Processes = 3;

    private readonly Scale scale;
    private readonly Random random;
    private readonly WorkAhead ahead = new();
    private readonly Instance?[] processes = new Instance?[Processes];
    private readonly HashSet<string> crashed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> holders = new(StringComparer.Ordinal);
    private Instant outUntil;
    private Instant? upSince;
    private int started;

    public World(Scale scale)
    {
        this.scale = scale;
        random = new Random(scale.Seed);
        Dice = new Dice(scale.Seed);
        Time = new Timeline(Scale.Start);
        Subjects = Population.Of(scale);
    }

    public Timeline Time { get; }

    public Dice Dice { get; }

    public Ledger Ledger { get; } = new();

    public Counts Counts { get; } = new();

    public MemoryDocumentStore Engine { get; } = new(Containers.All) { AnswersAtOnce = true };

    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>When at least one process was alive.</summary>
    public List<(Instant From, Instant Until)> InService { get; } = [];

    /// <summary>The end of the last outage of everything.</summary>
    public Instant LastOutage => outUntil;

    public bool AnybodyAlive => processes.Any(p => p is not null);

    public string TenantOf(Delivery delivery) => Subjects[(int)(delivery.Key >> 32)].Tenant;

    public void Run()
    {
        // The days of autumn and winter are published in summer, when schedules are planned across them already.
        var summer = new LocalDate(2026, 8, 1);
        Import(summer.PlusDays(14));
        Time.At(summer.AtMidnight().InUtc().ToInstant(), () => Import(LocalDate.MaxIsoValue));
        var people = new People(this, scale, random);
        people.Begin();
        for (var slot = 0; slot < Processes; slot++)
            Start(slot);
        for (var day = 1; day <= scale.Days; day++)
        {
            var midnight = Scale.Start + Duration.FromDays(day);
            Time.At(midnight, Sweep);
            Time.At(midnight + Minutes(24 * 60), () => _ = ReplaceAsync(random.Next(Processes)));
            if (random.Next(30) == 0)
                Time.At(midnight + Minutes(24 * 60), () => GoDark(Duration.FromMinutes(20 + random.Next(280))));
        }

        Time.Run(scale.End + Duration.FromDays(4), ahead.Next);
        if (upSince is { } since)
            InService.Add((since, Time.Now));
    }

    public WorkCalendars CalendarsOf(IDocumentStore store) => new(new TenantDirectories(store, new Sundial(Time)));

    public void Crash(Instance instance)
    {
        if (!instance.Alive)
            return;
        Counts.Crashes++;
        crashed.Add(instance.Name);
        var pause = random.Next(5) == 0 ? Minutes(15) : Duration.FromMilliseconds(2_000 + random.Next(58_000));
        End(instance, pause);
    }

    /// <summary>Takes note of what was written, whoever wrote it.</summary>
    public void Watch(IReadOnlyList<DocumentWrite> writes, Instance? by)
    {
        foreach (var write in writes)
        {
            var next = write.Promoted.GetValueOrDefault("nextAt") as string;
            if (write.Key.Container == Containers.Work)
                ahead.Set(write.Key.Id, next);
            else if (write.Key.Container == Containers.Outbox)
                WatchRow(write, next, by);
            else if (write.Key.Container == TurnContainers.Claims && write.Condition != WriteCondition.Absent && write.Json is { } json && json.Span.IndexOf("\"holder\""u8) >= 0)
                WatchLease(write, json);
        }
    }

    private void WatchRow(DocumentWrite write, string? next, Instance? by)
    {
        var known = Ledger.OfRow(write);
        if (known is null || write.Json is null)
            return;
        known.State = Enum.Parse<OutboxState>((string)write.Promoted["state"]!, ignoreCase: true);
        if (known.State == OutboxState.Sending)
        {
            known.Attempts++;
            by?.UnderWay.Add(known);
        }
        else
        {
            by?.UnderWay.Remove(known);
        }

        ahead.Set(write.Key.Id, known.State is OutboxState.Pending or OutboxState.Sending ? next : null);
    }

    private void WatchLease(DocumentWrite write, ReadOnlyMemory<byte> json)
    {
        var holder = ScheduleDocuments.Lease.Read(new StoredDocument(write.Key, "", json)).Value.Holder;
        if (holders.TryGetValue(write.Key.Id, out var before) && before != holder && crashed.Contains(before))
            Counts.Takeovers++;
        holders[write.Key.Id] = holder;
    }

    private void Start(int slot)
    {
        if (Time.Now < outUntil)
        {
            Time.At(outUntil + Duration.FromMilliseconds(random.Next(20_000)), () => Start(slot));
            return;
        }

        var instance = new Instance(this, $"process-{slot}.{++started}");
        processes[slot] = instance;
        upSince ??= Time.Now;
        instance.Begin(TimeSpan.FromMilliseconds(random.Next(1_000)));
    }

    private void End(Instance instance, Duration pause)
    {
        instance.Die();
        var slot = Array.IndexOf(processes, instance);
        if (slot < 0)
            return;
        processes[slot] = null;
        if (!AnybodyAlive && upSince is { } since)
        {
            InService.Add((since, Time.Now));
            upSince = null;
        }

        Time.At(Time.Now + pause, () => Start(slot));
    }

    /// <summary>A new version is deployed: one process stops cleanly, and after a while another takes its place.</summary>
    private async Task ReplaceAsync(int slot)
    {
        if (processes[slot] is not { } instance)
            return;
        Counts.Stops++;
        await instance.StopAsync();
        if (instance.Alive)
            End(instance, Duration.FromSeconds(10));
    }

    /// <summary>The power fails: all die at once and none starts before it is back.</summary>
    private void GoDark(Duration length)
    {
        outUntil = Time.Now + length;
        foreach (var instance in processes)
        {
            if (instance is not null)
                Crash(instance);
        }
    }

    private void Import(LocalDate before)
    {
        foreach (var tenant in Subjects.Select(s => s.Tenant).Distinct())
            Engine.CommitAsync([.. SimulatedCalendar.All.Select(c => CalendarDocuments.Calendar.Put(tenant, c.Document(before)))]).AsTask().GetAwaiter().GetResult();
    }

    private void Sweep()
    {
        if (AnybodyAlive)
            new ExpiredClaims(Engine, new Sundial(Time)).SweepAsync(default).GetAwaiter().GetResult();
    }

    private Duration Minutes(int most) => Duration.FromMilliseconds(random.Next(most * 60_000));

    private sealed class Sundial(Timeline time) : IClock
    {
        public Instant GetCurrentInstant() => time.Now;
    }
}
