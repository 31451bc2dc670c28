using PipelineBot.BotFramework.Storage;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Privacy;

/// <summary>Finishes what "forget me" began, and whatever a process that died left half done.</summary>
public sealed partial class ErasureWork(IDocumentStore store, KnownTenants tenants, PersonEraser eraser, WorkLease lease, TimeProvider time, ILogger<ErasureWork> logger)
    : LeasedWork("erasure", TimeSpan.FromSeconds(20), lease, time, logger)
{
    /// <returns>How many people were erased.</returns>
    public async ValueTask<int> EraseAsync(CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var tenant in await tenants.AllAsync(cancellationToken))
        {
            var wanted = new List<Erasure>();
            await foreach (var document in store.QueryAsync(ErasureDocuments.Type, tenant, [new Filter("type", Comparison.Equal, ErasureDocuments.TypeName)], cancellationToken: cancellationToken))
                wanted.Add(document.Value);
            foreach (var erasure in wanted)
            {
                Log.Erased(logger, await eraser.RunAsync(tenant, erasure, cancellationToken));
                erased++;
            }
        }

        return erased;
    }

    protected override async ValueTask RoundAsync(CancellationToken cancellationToken) => await EraseAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Somebody was erased: {Documents} documents were deleted or changed")]
        public static partial void Erased(ILogger logger, int documents);
    }
}
