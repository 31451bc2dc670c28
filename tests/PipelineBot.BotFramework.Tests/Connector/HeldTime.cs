namespace PipelineBot.BotFramework.Tests.Connector;

/// <summary>Time that stands still until it is told; then everything that was due by then wakes at that one moment.</summary>
internal sealed class HeldTime : TimeProvider
{
    private readonly List<Sleeper> sleepers = [];
    private TimeSpan now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var sleeper = new Sleeper(() => callback(state), now + dueTime);
        sleepers.Add(sleeper);
        return sleeper;
    }

    public void Advance(TimeSpan by)
    {
        now += by;
        foreach (var due in sleepers.Where(s => s.At <= now).ToList())
        {
            sleepers.Remove(due);
            due.Wake();
        }
    }

    private sealed class Sleeper(Action wake, TimeSpan at) : ITimer
    {
        public TimeSpan At => at;

        public void Wake() => wake();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
