namespace PipelineBot.Scheduling;

/// <summary>Work in rounds, begun every so often by the one instance that holds its lease. A round that fails is tried again at the next.</summary>
public abstract partial class LeasedWork(string work, TimeSpan period, WorkLease lease, TimeProvider time, ILogger logger) : BackgroundService
{
    private long lastRound;

    protected ILogger Logger => logger;

    /// <summary>See <see cref="WorkLease.IsAlone"/>.</summary>
    protected bool IsAlone => lease.IsAlone;

    internal string Work => work;

    /// <summary>For how long no round was begun, none by another instance included; null before the first. A round that is long shows signs of life too.</summary>
    internal TimeSpan? Silence => ExecuteTask is not null && Volatile.Read(ref lastRound) is not 0 and var at ? time.GetElapsedTime(at) : null;

    /// <summary>Started, and not running any more.</summary>
    internal bool HasStopped => ExecuteTask is { IsCompleted: true };

    protected abstract ValueTask RoundAsync(CancellationToken cancellationToken);

    /// <summary>Whether this instance has the work; a long round asks again now and then, which renews the lease.</summary>
    protected ValueTask<bool> HoldsAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref lastRound, time.GetTimestamp());
        return lease.HoldAsync(work, cancellationToken);
    }

    protected sealed override Task ExecuteAsync(CancellationToken stoppingToken) => WorkAsync(stoppingToken);

    /// <summary>Round after round until it is stopped. Begins on the caller's stack, as a simulation needs it.</summary>
    internal async Task WorkAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, time);
        try
        {
            do
            {
                try
                {
                    if (await HoldsAsync(stoppingToken))
                        await RoundAsync(stoppingToken);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    Log.RoundFailed(logger, work, exception);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            Log.Stopped(logger, work);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lease.GiveBackAsync(work, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A round of {Work} failed; it is tried again")]
        public static partial void RoundFailed(ILogger logger, string work, Exception exception);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Work} has stopped")]
        public static partial void Stopped(ILogger logger, string work);
    }
}
