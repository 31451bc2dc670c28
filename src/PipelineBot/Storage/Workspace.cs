using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Storage;

/// <summary>What features read, by tenant. Nothing here writes: a feature returns writes made by <see cref="DocumentTypes"/>.</summary>
public sealed class Workspace(IDocumentStore store, TenantDirectories directories)
{
    private const int DealsAtOnce = 100;

    public ValueTask<TenantDirectory> DirectoryAsync(string tenant, CancellationToken cancellationToken) => directories.GetAsync(tenant, cancellationToken);

    public ValueTask<Document<Deal>?> DealAsync(string tenant, string dealId, CancellationToken cancellationToken) =>
        store.GetAsync(DocumentTypes.Deal, tenant, DocumentTypes.DealId(dealId), cancellationToken);

    public ValueTask<Document<Person>?> PersonAsync(string tenant, string personId, CancellationToken cancellationToken) =>
        store.GetAsync(DocumentTypes.Person, tenant, DocumentTypes.PersonId(personId), cancellationToken);

    /// <summary>The deals of these owners in one status, in no particular order; every owner's when the scope is everyone.</summary>
    public async ValueTask<List<Deal>> DealsAsync(string tenant, OwnerScope owners, DealStatus? status, CancellationToken cancellationToken)
    {
        List<Filter> filters = [new("type", Comparison.Equal, "deal")];
        if (!owners.Everyone)
            filters.Add(new("owner", Comparison.In, owners.Ids));
        if (status is { } one)
            filters.Add(new("status", Comparison.Equal, DocumentTypes.StatusOf(one)));
        var deals = new List<Deal>();
        await foreach (var document in store.QueryAsync(DocumentTypes.Deal, tenant, filters, cancellationToken: cancellationToken))
            deals.Add(document.Value);
        return deals;
    }

    /// <summary>Deals of these owners whose earliest live milestone is due before a date: what may be overdue, and nothing else.</summary>
    public async ValueTask<List<Deal>> DealsDueBeforeAsync(string tenant, OwnerScope owners, LocalDate before, CancellationToken cancellationToken)
    {
        List<Filter> filters = [new("type", Comparison.Equal, "deal"), new("nextDue", Comparison.Less, NodaTime.Text.LocalDatePattern.Iso.Format(before))];
        if (!owners.Everyone)
            filters.Add(new("owner", Comparison.In, owners.Ids));
        var deals = new List<Deal>();
        await foreach (var document in store.QueryAsync(DocumentTypes.Deal, tenant, filters, cancellationToken: cancellationToken))
            deals.Add(document.Value);
        return deals;
    }

    public async ValueTask<DealEvent?> EventAsync(string tenant, string eventId, Instant around, CancellationToken cancellationToken)
    {
        foreach (var partition in RecentPartitions(tenant, around))
        {
            if (await store.GetAsync(DocumentTypes.Event, partition, eventId, cancellationToken) is { } found)
                return found.Value;
        }

        return null;
    }

    /// <summary>The person's newest events of this month and the last, oldest first, at most <paramref name="limit"/>.</summary>
    public async ValueTask<List<DealEvent>> RecentEventsOfAsync(string tenant, string actorId, Instant now, int limit, CancellationToken cancellationToken)
    {
        var events = new List<DealEvent>();
        foreach (var partition in RecentPartitions(tenant, now))
        {
            var page = await store.PageAsync(
                DocumentTypes.Event, partition, [new Filter("actor", Comparison.Equal, actorId)], "at", descending: true, limit: limit, cancellationToken: cancellationToken);
            events.AddRange(page.Documents.Select(d => d.Value));
            if (events.Count >= limit)
                break;
        }

        return [.. events.Take(limit).Reverse()];
    }

    /// <summary>What happened to these deals from a moment on, in no particular order.</summary>
    public async ValueTask<List<DealEvent>> EventsOfDealsAsync(string tenant, IReadOnlyList<string> dealIds, Instant since, Instant now, CancellationToken cancellationToken)
    {
        var events = new List<DealEvent>();
        var last = now.InUtc().Date;
        for (var month = new LocalDate(since.InUtc().Year, since.InUtc().Month, 1); month <= last; month = month.PlusMonths(1))
        {
            var partition = DocumentTypes.EventPartition(tenant, month.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
            foreach (var some in dealIds.Chunk(DealsAtOnce))
            {
                Filter[] filters = [new("deal", Comparison.In, some), new("at", Comparison.GreaterOrEqual, DocumentTypes.Stamp(since))];
                await foreach (var document in store.QueryAsync(DocumentTypes.Event, partition, filters, cancellationToken: cancellationToken))
                    events.Add(document.Value);
            }
        }

        return events;
    }

    public ValueTask<Document<ReferenceDocument>?> PersonalReferenceAsync(string tenant, string personId, CancellationToken cancellationToken) =>
        store.GetAsync(DocumentTypes.Reference, tenant, DocumentTypes.ReferenceId(personId, ""), cancellationToken);

    public ValueTask<Document<ReferenceDocument>?> ConversationReferenceAsync(string tenant, string conversationId, CancellationToken cancellationToken) =>
        store.GetAsync(DocumentTypes.Reference, tenant, DocumentTypes.ReferenceId("", conversationId), cancellationToken);

    private static IEnumerable<string> RecentPartitions(string tenant, Instant now)
    {
        yield return DocumentTypes.EventPartition(tenant, now);
        yield return DocumentTypes.EventPartition(tenant, now - Duration.FromDays(31));
    }
}
