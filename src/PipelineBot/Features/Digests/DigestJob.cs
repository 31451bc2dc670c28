using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Outbox;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.Digests;

/// <summary>The scheduled digest. Somebody who may no longer have one (left, or no manager any more) gets none.</summary>
public sealed class DigestJob(IDocumentStore store, Workspace workspace, DigestPoster poster) : IScheduledJob, IOutboxListener
{
    public const string KindName = "digest";

    public string Kind => KindName;

    public async ValueTask<ScheduledResult> RenderAsync(Schedule schedule, LocalDate day, CancellationToken cancellationToken)
    {
        var organisation = (await workspace.DirectoryAsync(schedule.Tenant, cancellationToken)).Organisation;
        if (organisation.Find(schedule.ScopePersonId) is not { } scope || !DigestAccess.MayAsk(scope))
            return ScheduledResult.Nothing;
        var id = DocumentId.Of("digest", schedule.Tenant, schedule.Target.Key, LocalDatePattern.Iso.Format(day));
        var digest = await poster.PrepareAsync(id, schedule.Tenant, scope, schedule.Target, day, schedule.Zone, schedule.Language, cancellationToken);
        return new ScheduledResult(digest.Activity, id, digest.Writes);
    }

    public async ValueTask<IReadOnlyList<DocumentWrite>> OnSentAsync(OutboxRow row, string activityId, CancellationToken cancellationToken) =>
        await store.GetAsync(DigestDocuments.Digest, row.Tenant, row.About, cancellationToken) is { } digest
            ? [DigestDocuments.Digest.Write(digest, digest.Value with { ActivityId = activityId, ConversationId = row.Reference.ConversationId })]
            : [];
}
