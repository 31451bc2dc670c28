using PipelineBot.Privacy;
using PipelineBot.Scheduling;

namespace PipelineBot.Retention;

/// <summary>Prunes every hour, on one instance.</summary>
public sealed partial class RetentionWork(Pruner pruner, KnownTenants tenants, WorkLease lease, TimeProvider time, ILogger<RetentionWork> logger)
    : LeasedWork("retention", TimeSpan.FromHours(1), lease, time, logger)
{
    protected override async ValueTask RoundAsync(CancellationToken cancellationToken)
    {
        var swept = await pruner.SweepAsync(await tenants.AllAsync(cancellationToken), HoldsAsync, cancellationToken);
        if (swept > 0)
            Log.Swept(logger, swept);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Documents} documents were older than they are kept, and deleted")]
        public static partial void Swept(ILogger logger, int documents);
    }
}
