using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Texts;

namespace PipelineBot.Features.Digests;

/// <summary>The digest of a conversation as it would be posted; stores and sends nothing.</summary>
public sealed class DigestPreview(IDocumentStore store, Workspace workspace, DigestBuilder builder, DigestViews views, IClock clock)
{
    /// <param name="conversationId">A channel or group chat. Scheduled there, its schedule decides the team, zone and language; else it is about everybody, in English, UTC.</param>
    /// <param name="day">What is today for everybody; null for today where each owner is.</param>
    /// <returns>The card's JSON.</returns>
    public async Task<string> RenderAsync(string tenant, string conversationId, LocalDate? day, CancellationToken cancellationToken)
    {
        var place = new ScheduleTarget { ConversationId = BotFramework.Activities.ThreadId.Split(conversationId).Conversation };
        var schedule = (await store.GetAsync(ScheduleDocuments.Schedule, tenant, Schedule.IdOf(DigestJob.KindName, place), cancellationToken))?.Value;
        var organisation = (await workspace.DirectoryAsync(tenant, cancellationToken)).Organisation;
        var scope = organisation.Find(schedule?.ScopePersonId);
        var now = clock.GetCurrentInstant();
        var today = day ?? now.InZone(schedule?.ZoneOrUtc() ?? DateTimeZone.Utc).Date;
        var series = await store.GetAsync(DigestDocuments.Series, tenant, DigestDocuments.SeriesId(place.Key, scope?.Id ?? ""), cancellationToken);
        var (baselineDay, baseline) = series?.Value.BaselineFor(today) ?? (null, null);
        var owners = scope is null ? new OwnerScope(true, []) : Access.VisibleOwners(scope, organisation);
        var content = await builder.BuildAsync(
            new DigestQuestion(tenant, owners, organisation, person => day ?? organisation.Find(person)?.Today(now) ?? today) { Baseline = baseline, Latest = day },
            cancellationToken);

        var digest = new DigestDocument { Id = "preview", Place = place.Key, ScopePersonId = scope?.Id ?? "", Day = today, Language = schedule?.Language ?? Languages.English, BaselineDay = baselineDay };
        return DigestCard.Render(views.Of(digest, content, organisation)).CardContent!.Value.GetRawText();
    }
}
