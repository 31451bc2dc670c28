using PipelineBot.BotFramework.Storage;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Privacy;

/// <summary>Whose data there may be: the tenants that are allowed, and those something was scheduled in.</summary>
public sealed class KnownTenants(IDocumentStore store, IReadOnlyList<string> allowed)
{
    public async ValueTask<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new List<string>(allowed);
        await foreach (var tenant in store.QueryAsync(ScheduleDocuments.Tenant, ScheduleDocuments.RegisterPartition, [new Filter("type", Comparison.Equal, "tenant")], cancellationToken: cancellationToken))
            all.Add(tenant.Value.Tenant);
        return [.. all.Distinct(StringComparer.Ordinal)];
    }
}
