using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.Digests;

/// <summary>A digest ready to be posted: the message, and what to store with it.</summary>
public sealed record PreparedDigest(DigestDocument Digest, OutboundActivity Activity, IReadOnlyList<DocumentWrite> Writes);

/// <summary>Makes a new digest of a person's team for a place.</summary>
public sealed class DigestPoster(IDocumentStore store, Workspace workspace, DigestBuilder builder, DigestViews views, OwnerIds ids, IClock clock)
{
    /// <param name="id">The same for the same digest, however often it is prepared.</param>
    /// <param name="day">The local day it is of, in that zone.</param>
    public async ValueTask<PreparedDigest> PrepareAsync(string id, string tenant, Person scope, ScheduleTarget place, LocalDate day, string zone, string language, CancellationToken cancellationToken)
    {
        var organisation = (await workspace.DirectoryAsync(tenant, cancellationToken)).Organisation;
        var series = await store.GetAsync(DigestDocuments.Series, tenant, DigestDocuments.SeriesId(place.Key, scope.Id), cancellationToken);
        var (baselineDay, baseline) = series?.Value.BaselineFor(day) ?? (null, null);
        var now = clock.GetCurrentInstant();
        var content = await builder.BuildAsync(
            new DigestQuestion(tenant, Access.VisibleOwners(scope, organisation), organisation, person => organisation.Find(person)?.Today(now) ?? day) { Baseline = baseline },
            cancellationToken);

        var listed = content.Report.Snapshot();
        var digest = new DigestDocument
        {
            Id = id,
            Place = place.Key,
            ScopePersonId = scope.Id,
            Day = day,
            Zone = zone,
            PostedAt = now,
            Language = language,
            BaselineDay = baselineDay,
            Baseline = baseline,
            Listed = listed,
            Mentioned = [.. content.Report.Stalled.Concat(content.Report.CloseDatePassed).Select(row => row.DealId).Distinct()],
        };
        var view = views.Of(digest, content, organisation, await ids.OfAsync(tenant, digest.Place, content, cancellationToken));
        return new PreparedDigest(digest, DigestCard.Render(view), [DigestDocuments.Digest.Write(tenant, digest, null), SeriesWrite(tenant, series, digest)]);
    }

    private static DocumentWrite SeriesWrite(string tenant, Document<DigestSeries>? stored, DigestDocument digest) => stored is null
        ? DigestDocuments.Series.Write(tenant, new DigestSeries { Place = digest.Place, ScopePersonId = digest.ScopePersonId, Day = digest.Day, Listed = digest.Listed }, null)
        : DigestDocuments.Series.Write(stored, stored.Value.With(digest.Day, digest.Listed));
}
