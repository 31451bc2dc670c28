using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.Promises;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>Reads stored promises.</summary>
public sealed class PromiseRecords(IDocumentStore store)
{
    public ValueTask<Document<Promise>?> FindAsync(string tenant, string id, CancellationToken cancellationToken) =>
        store.GetAsync(CheckInStorage.Promise, tenant, id, cancellationToken);

    /// <summary>Those a person gave; closed ones too.</summary>
    public ValueTask<List<Promise>> FromAsync(string tenant, string personId, CancellationToken cancellationToken) => ReadAsync(tenant, new("owner", Comparison.Equal, personId), cancellationToken);

    /// <summary>Those a person gave and those given to them; closed ones too.</summary>
    public async ValueTask<List<Promise>> OfAsync(string tenant, string personId, CancellationToken cancellationToken) =>
        [.. await FromAsync(tenant, personId, cancellationToken), .. await ReadAsync(tenant, new("account", Comparison.Equal, personId), cancellationToken)];

    private async ValueTask<List<Promise>> ReadAsync(string tenant, Filter whose, CancellationToken cancellationToken)
    {
        var found = new List<Promise>();
        await foreach (var document in store.QueryAsync(CheckInStorage.Promise, tenant, [new Filter("type", Comparison.Equal, CheckInStorage.PromiseType), whose], cancellationToken: cancellationToken))
            found.Add(document.Value);
        return found;
    }
}
