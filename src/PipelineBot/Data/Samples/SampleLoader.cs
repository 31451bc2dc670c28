using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Data.Samples;

/// <summary>Loads the sample team, dated around today. Never into a store that holds anything else of the tenant.</summary>
internal sealed class SampleLoader(IDocumentStore store, string tenant, IClock clock, TextWriter output)
{
    private const string Prefix = "sample-";
    private const int BatchSize = 200;

    public static string IdOf(SampleDeal deal) => Prefix + deal.Id;

    /// <exception cref="DataFailure">The tenant has people or deals that are not of the sample.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await RefuseStrangersAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        var deals = Deals(now);
        var writes = SamplePeople.All.Select(person => DocumentTypes.Person.Put(tenant, person))
            .Concat(deals.Select(deal => DocumentTypes.Deal.Put(tenant, deal)))
            .Concat(deals.Select(deal => DocumentTypes.Event.Put(DocumentTypes.EventPartition(tenant, now), EventOf(deal, now))));
        foreach (var batch in writes.Chunk(BatchSize))
            await store.CommitAsync(batch, cancellationToken);
        await output.WriteLineAsync($"sample: {SamplePeople.All.Count} people and {deals.Count} deals for tenant {tenant}, dated around {now.InUtc().Date:uuuu-MM-dd}");
    }

    public static IReadOnlyList<Deal> Deals(Instant now)
    {
        var people = SamplePeople.All.ToDictionary(person => person.Id, StringComparer.Ordinal);
        var pipeline = PipelineSet.BuiltIn.Default;
        return [.. SampleDeals.All.Select(deal => new SampleHistory(deal, people[deal.Owner], pipeline, now).Build())];
    }

    private async Task RefuseStrangersAsync(CancellationToken cancellationToken)
    {
        var known = SamplePeople.All.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        await foreach (var person in store.QueryAsync(DocumentTypes.Person, tenant, [new Filter("type", Comparison.Equal, "person")], cancellationToken: cancellationToken))
        {
            if (!known.Contains(person.Value.Id))
                throw NotEmpty();
        }

        var deals = SampleDeals.All.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        await foreach (var deal in store.QueryAsync(DocumentTypes.Deal, tenant, [new Filter("type", Comparison.Equal, "deal")], cancellationToken: cancellationToken))
        {
            if (!deals.Contains(deal.Value.Id))
                throw NotEmpty();
        }
    }

    private DataFailure NotEmpty() => new($"The store already holds people or deals of tenant {tenant} that are not the sample; the sample is only loaded into an empty one.");

    private static DealEvent EventOf(Deal deal, Instant now) => new()
    {
        Id = DocumentId.Of("sample", deal.Id),
        DealId = deal.Id,
        At = now,
        ActorId = Importing.DealBatches.Actor,
        Kind = DealEvent.ImportedKind,
        Source = EventSource.Import,
        Fields = DealDiff.Between(new Deal { Id = deal.Id }, deal),
    };
}
