using PipelineBot.Storage;
using PipelineBot.Storage.Cosmos;

namespace PipelineBot.Hosting;

/// <summary>Of a store that several processes share: finishes what one of them left that died in the middle of a commit, at start and every half minute.</summary>
internal sealed partial class UnfinishedCommits(CosmosDocumentStore store, ILogger<UnfinishedCommits> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

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
            // Another instance goes on.
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await store.SweepAsync(cancellationToken) is var swept and > 0)
                Log.Finished(logger, swept);
        }
        catch (StorageUnavailableException unavailable)
        {
            Log.Failed(logger, unavailable.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Items} items of commits that somebody left unfinished were brought to an end")]
        public static partial void Finished(ILogger logger, int items);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Unfinished commits could not be looked for; the next try is in half a minute: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
