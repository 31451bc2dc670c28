using PipelineBot.BotFramework.Turns;
using PipelineBot.Outbox;
using PipelineBot.Storage;

namespace PipelineBot.Hosting;

/// <summary>Sweeps expired claims, and messages that were never delivered, at start and every hour.</summary>
internal sealed partial class ClaimSweeper(ExpiredClaims claims, Undelivered undelivered, ILogger<ClaimSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do
                await SweepAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends; the next one sweeps at its start.
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            Log.Swept(logger, await claims.SweepAsync(cancellationToken), await undelivered.SweepAsync(cancellationToken));
        }
        catch (StorageUnavailableException unavailable)
        {
            Log.Failed(logger, unavailable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Claims} expired claims and {Rows} old undelivered messages were taken away")]
        public static partial void Swept(ILogger logger, int claims, int rows);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Expired claims could not be swept; the next try is in an hour")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
