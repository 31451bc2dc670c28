using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Privacy;

/// <summary>Begins an erasure: what is needed to finish it is stored first.</summary>
public sealed class ErasureRequests(IDocumentStore store, IClock clock)
{
    /// <summary>The one under way, else a new one; of somebody unknown, what may be left of them.</summary>
    public async ValueTask<Erasure> BeginAsync(string tenant, string personId, CancellationToken cancellationToken)
    {
        var unknown = PersonEraser.OfUnknown(personId, clock.GetCurrentInstant());
        if (await store.GetAsync(ErasureDocuments.Type, tenant, ErasureDocuments.Type.Key(tenant, unknown).Id, cancellationToken) is { } underWay)
            return underWay.Value;
        if (await store.GetAsync(DocumentTypes.Person, tenant, DocumentTypes.PersonId(personId), cancellationToken) is not { Value: var person })
            return unknown;
        var people = new List<Person>();
        await foreach (var document in store.QueryAsync(DocumentTypes.Person, tenant, [new Filter("type", Comparison.Equal, "person")], cancellationToken: cancellationToken))
            people.Add(document.Value);
        var erasure = Erasure.Of(person, new Organisation(people), clock.GetCurrentInstant());
        await store.CommitAsync([ErasureDocuments.Type.Put(tenant, erasure)], cancellationToken);
        return erasure;
    }
}
