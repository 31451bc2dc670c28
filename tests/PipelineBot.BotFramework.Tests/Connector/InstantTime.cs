namespace PipelineBot.BotFramework.Tests.Connector;

/// <summary>Waits that pass at once and are written down. Deadlines stay open unless they are told to expire.</summary>
internal sealed class InstantTime(TimeSpan deadline) : TimeProvider
{
    public bool ExpireDeadlines { get; set; }

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>All that was waited.</summary>
    public TimeSpan Elapsed { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan by) => Elapsed += by;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isDeadline = dueTime == deadline;
        if (!isDeadline)
        {
            lock (Waits)
            {
                Waits.Add(dueTime);
                Elapsed += dueTime;
            }
        }

        if (!isDeadline || ExpireDeadlines)
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Done();
    }

    private sealed class Done : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
