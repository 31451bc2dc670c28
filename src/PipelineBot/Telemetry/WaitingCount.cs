using NodaTime;
using PipelineBot.Scheduling;

namespace PipelineBot.Telemetry;

/// <summary>Counts what waits in the outbox now and then, while somebody watches that number.</summary>
internal sealed partial class WaitingCount(Backlog backlog, IClock clock, TimeProvider time, ILogger<WaitingCount> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            do
                await CountAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        if (!WorkMetrics.IsWaitingWatched)
            return;
        try
        {
            WorkMetrics.SetWaiting(await backlog.WaitingAsync(clock.GetCurrentInstant(), cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Failed(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "What waits in the outbox could not be counted: {Fault}")]
        public static partial void Failed(ILogger logger, string fault);
    }
}
