using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.Digests;

/// <summary>
/// Finds by the events which of today's digests name a deal that has changed, however and through whichever process it was, and marks them. So a turn that changes a
/// deal has nothing to ask for and nothing to write about digests.
/// </summary>
public sealed class TouchedDigests(IDocumentStore store, TenantDirectories directories)
{
    /// <summary>Of the digests of one place and day, so many of the newest: whoever asks for one ten times reads the last.</summary>
    private const int MostOfOnePlace = 3;

    /// <summary>An event may be seen a little after it happened: it is written right behind the change it tells of.</summary>
    private static readonly Duration Lateness = Duration.FromMinutes(2);

    /// <summary>Looked back at the start: whoever did this before may have been gone for a while. Showing a digest again that is true does no harm.</summary>
    private static readonly Duration Start = Duration.FromHours(1);

    private readonly ConcurrentDictionary<string, Dictionary<string, Instant>> seenOf = new(StringComparer.Ordinal);

    public async ValueTask MarkAsync(string tenant, Instant now, CancellationToken cancellationToken)
    {
        var isFirst = !seenOf.TryGetValue(tenant, out var seen);
        seen = seenOf.GetOrAdd(tenant, _ => new Dictionary<string, Instant>(StringComparer.Ordinal));
        foreach (var old in seen.Where(e => e.Value < now - Lateness - Lateness).Select(e => e.Key).ToList())
            seen.Remove(old);
        var fresh = await EventsAsync(tenant, now - (isFirst ? Start : Lateness), now, cancellationToken);
        fresh.RemoveAll(e => seen.ContainsKey(e.Id));
        if (fresh.Count == 0)
            return;

        foreach (var digest in await NamingAsync(tenant, fresh, now, cancellationToken))
        {
            var stored = await store.GetAsync(DigestDocuments.Mark, tenant, DigestDocuments.MarkId(digest.Id), cancellationToken);
            var mark = stored?.Value ?? new DigestMark { Digest = digest.Id };
            // It is due already, or its own answers were all there was.
            if (mark.NextAt is not null || fresh.All(e => e.TurnId == mark.Turn || !digest.Names(e.DealId)))
                continue;
            await store.CommitAsync([DigestDocuments.Mark.Put(tenant, mark with { NextAt = now, Attempts = 0 })], cancellationToken);
        }

        foreach (var one in fresh)
            seen[one.Id] = one.At;
    }

    private async ValueTask<List<DealEvent>> EventsAsync(string tenant, Instant from, Instant now, CancellationToken cancellationToken)
    {
        var events = new List<DealEvent>();
        foreach (var partition in (string[])[.. new[] { DocumentTypes.EventPartition(tenant, from), DocumentTypes.EventPartition(tenant, now) }.Distinct()])
        {
            await foreach (var happened in store.QueryAsync(DocumentTypes.Event, partition, [new Filter("at", Comparison.GreaterOrEqual, DocumentTypes.Stamp(from))], "at", cancellationToken: cancellationToken))
                events.Add(happened.Value);
        }

        return events;
    }

    /// <summary>Asked by owner and day, so that it costs what was posted about those owners, and nothing for the deals there are.</summary>
    private async ValueTask<IEnumerable<DigestDocument>> NamingAsync(string tenant, List<DealEvent> events, Instant now, CancellationToken cancellationToken)
    {
        var directory = await directories.GetAsync(tenant, cancellationToken);
        var deals = events.Select(e => e.DealId).ToHashSet(StringComparer.Ordinal);
        // Of a deal that was handed over the one before has a digest with it too.
        var owners = deals.Select(id => directory.Deals.GetValueOrDefault(id)?.OwnerId)
            .Concat(events.SelectMany(e => e.Fields).Where(f => f.Field == "owner").SelectMany(f => (string?[])[f.Old, f.New]))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var scopes = owners.SelectMany(owner => ScopesOver(directory.Organisation, owner)).Distinct().ToList();
        if (scopes.Count == 0)
            return [];
        // Where it is still yesterday, yesterday's digest is today's.
        var from = LocalDatePattern.Iso.Format(now.InUtc().Date.PlusDays(-1));
        Filter[] filters = [new("type", Comparison.Equal, "digest"), new("owner", Comparison.In, scopes), new("day", Comparison.GreaterOrEqual, from)];
        var found = new List<DigestDocument>();
        await foreach (var digest in store.QueryAsync(DigestDocuments.Digest, tenant, filters, cancellationToken: cancellationToken))
        {
            if (digest.Value.Day == digest.Value.Today(now) && deals.Any(digest.Value.Names))
                found.Add(digest.Value);
        }

        return found.GroupBy(d => d.Place).SelectMany(place => place.OrderByDescending(d => d.PostedAt).Take(MostOfOnePlace));
    }

    private static IEnumerable<string> ScopesOver(Organisation organisation, string owner) =>
        organisation.People.Where(p => p.Id == owner || p.Role == Role.Operations || (p.Role == Role.Manager && organisation.IsAbove(p.Id, owner))).Select(p => p.Id);
}
