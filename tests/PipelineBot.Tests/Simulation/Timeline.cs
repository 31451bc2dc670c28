using NodaTime;

namespace PipelineBot.Tests.Simulation;

/// <summary>
/// Simulated time on one thread: jumps from event to event. What ticks for ever ticks only while there is work, so that a quiet night costs nothing.
/// Everything that waits must wait here; then continuations run where the event that ends the wait is, one after the other, in an order that depends on nothing else.
/// </summary>
internal sealed class Timeline(Instant start)
{
    private readonly PriorityQueue<SimulatedTimer, (long At, long Order)> waiting = new();
    private readonly List<SimulatedTimer> ticking = [];
    private readonly int thread = Environment.CurrentManagedThreadId;
    private long now = start.ToUnixTimeTicks();
    private long order;

    public Instant Now => Instant.FromUnixTimeTicks(now);

    public long Ticks => now;

    public long Events { get; private set; }

    public void At(Instant when, Action action) => Add(new SimulatedTimer(this, _ => action(), null, Always), when.ToUnixTimeTicks());

    public Task Wait(TimeSpan time)
    {
        var done = new TaskCompletionSource();
        Add(new SimulatedTimer(this, _ => done.SetResult(), null, Always), now + time.Ticks);
        return done.Task;
    }

    /// <summary>The clock of somebody whose waits are never over once they are dead.</summary>
    public TimeProvider For(Func<bool> alive) => new SimulatedTime(this, alive);

    /// <param name="work">The earliest instant at which there is something to do, in ticks; what ticks is silent until then.</param>
    public void Run(Instant end, Func<long?> work)
    {
        var last = end.ToUnixTimeTicks();
        while (true)
        {
            while (waiting.TryPeek(out var head, out _) && head.Over)
                waiting.Dequeue();
            var next = waiting.TryPeek(out _, out var first) ? first.At : long.MaxValue;
            var (tick, at) = NextTick(work());
            if (Math.Min(next, at) > last)
                break;
            Events++;
            if (tick is not null && at < next)
            {
                now = Math.Max(now, at);
                tick.Next = now + tick.Period;
                tick.Fire();
            }
            else
            {
                now = Math.Max(now, next);
                waiting.Dequeue().Fire();
            }
        }

        now = last;
    }

    private (SimulatedTimer? Timer, long At) NextTick(long? work)
    {
        if (work is not { } wanted)
            return (null, long.MaxValue);
        ticking.RemoveAll(timer => timer.Over);
        (SimulatedTimer? Timer, long At) first = (null, long.MaxValue);
        foreach (var timer in ticking)
        {
            var at = timer.Next;
            if (wanted > at)
                at += (wanted - at + timer.Period - 1) / timer.Period * timer.Period;
            if (at < first.At)
                first = (timer, at);
        }

        return first;
    }

    private void Add(SimulatedTimer timer, long at)
    {
        if (Environment.CurrentManagedThreadId != thread)
            throw new InvalidOperationException("Something has left the one thread of the simulation.");
        waiting.Enqueue(timer, (at, ++order));
    }

    private static bool Always() => true;

    private sealed class SimulatedTime(Timeline line, Func<bool> alive) : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => line.now;

        public override DateTimeOffset GetUtcNow() => line.Now.ToDateTimeOffset();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new SimulatedTimer(line, callback, state, alive);
            timer.Change(dueTime, period);
            return timer;
        }
    }

    private sealed class SimulatedTimer(Timeline line, TimerCallback callback, object? state, Func<bool> alive) : ITimer
    {
        private bool disposed;

        public long Period { get; private set; }

        public long Next { get; set; }

        public bool Over => disposed || !alive();

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period > TimeSpan.Zero)
            {
                (Period, Next) = (period.Ticks, line.now + dueTime.Ticks);
                line.ticking.Add(this);
            }
            else if (dueTime >= TimeSpan.Zero)
            {
                line.Add(this, line.now + dueTime.Ticks);
            }

            return true;
        }

        public void Dispose() => disposed = true;

        public ValueTask DisposeAsync()
        {
            disposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
