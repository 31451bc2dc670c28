using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Outbox;
using PipelineBot.Scheduling;

namespace PipelineBot.Tests.Simulation;

/// <summary>One process of several: its own lease, runner, sender and Connector client on the shared store. When it dies, nothing it waits for ever ends.</summary>
internal sealed class Instance
{
    private readonly World world;
    private readonly TimeProvider time;
    private readonly ScheduleRunner runner;
    private readonly OutboxSender sender;
    private readonly CancellationTokenSource stopping = new();

    public Instance(World world, string name)
    {
        (this.world, Name) = (world, name);
        time = world.Time.For(() => Alive);
        var clock = new Clock(world.Time);
        var store = new UnreliableStore(world, this);
        var lease = new WorkLease(store, new BotInstance(name), clock);
        var connector = new ConnectorClient(
            ConnectorHttp.CreateClient(new UnreliableChannel(world, this)), new NoTokenProvider(), ServiceUrlPolicy.For(ServiceUrlPolicy.DefaultHosts), new SendPace(SendLimits.Teams, time), clock, time, NullLoggerFactory.Instance);
        IScheduledJob[] jobs = [new TextJob(Subject.Digest, null), new TextJob(Subject.CheckIn, new LocalTime(20, 0))];
        runner = new ScheduleRunner(store, lease, jobs, world.CalendarsOf(store), clock, time, NullLogger<ScheduleRunner>.Instance);
        sender = new OutboxSender(store, lease, connector, [], clock, time, NullLogger<OutboxSender>.Instance);
    }

    public string Name { get; }

    public bool Alive { get; private set; } = true;

    /// <summary>What it has begun to send and not heard of.</summary>
    public HashSet<Delivery> UnderWay { get; } = [];

    public static ValueTask<T> Never<T>() => new(new TaskCompletionSource<T>().Task);

    public void Begin(TimeSpan senderLater)
    {
        _ = runner.WorkAsync(stopping.Token);
        world.Time.At(world.Time.Now + Duration.FromTimeSpan(senderLater), () => _ = Alive ? sender.WorkAsync(stopping.Token) : Task.CompletedTask);
    }

    public void Die()
    {
        LosesSight();
        Alive = false;
    }

    /// <summary>Nobody can know any more what became of what it was sending.</summary>
    public void LosesSight()
    {
        foreach (var delivery in UnderWay)
            delivery.Ambiguous = true;
    }

    /// <summary>A clean stop: what is under way is finished, the leases are given back.</summary>
    public async Task StopAsync()
    {
        stopping.Cancel();
        await world.Time.Wait(TimeSpan.FromSeconds(25));
        await runner.StopAsync(default);
        await sender.StopAsync(default);
    }

    public Task Wait(TimeSpan length) => Task.Delay(length, time);

    private sealed class Clock(Timeline time) : IClock
    {
        public Instant GetCurrentInstant() => time.Now;
    }
}
