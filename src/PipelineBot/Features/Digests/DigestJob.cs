using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.Outbox;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.Digests;

/// <summary>The scheduled digest. Somebody who may no longer have one (left, or no manager any more) gets none.</summary>
public sealed class DigestJob(IDocumentStore store, Workspace workspace, DigestPoster poster, RoomReaders readers, Refusals refusals) : IScheduledJob, IOutboxListener
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

    /// <summary>Who is in a room is asked when it leaves, not when it is rendered: that is thousands at nine, and who comes in meanwhile counts.</summary>
    public async ValueTask<OutboundActivity?> InsteadAsync(OutboxRow row, ConversationReference to, CancellationToken cancellationToken)
    {
        // What stands in its place already is about nothing.
        if (row.PersonId.Length > 0 || row.About.Length == 0)
            return null;
        var organisation = (await workspace.DirectoryAsync(row.Tenant, cancellationToken)).Organisation;
        if (await store.GetAsync(DigestDocuments.Digest, row.Tenant, row.About, cancellationToken) is not { Value: var digest } || organisation.Find(digest.ScopePersonId) is not { } scope)
            return Closed(row, null, "");
        return await readers.OfAsync(row.Tenant, to, scope, cancellationToken) switch
        {
            RoomVerdict.All => null,
            RoomVerdict.NotAll => Closed(row, scope, digest.Language),
            _ => throw new ConnectorException(ConnectorFailure.Retryable),
        };
    }

    private OutboundActivity Closed(OutboxRow row, Person? scope, string language)
    {
        refusals.RecordOwn(KindName, row.Id, new Refusal(nameof(Permission.ReadDigests), Refusals.Outsiders));
        return OutboundActivity.Message(scope is null ? DigestTexts.Set.Get(language, "gone") : DigestTexts.Set.Get(language, "readers.note", scope.Name));
    }

    public async ValueTask<IReadOnlyList<DocumentWrite>> OnSentAsync(OutboxRow row, string activityId, CancellationToken cancellationToken) =>
        row.About.Length > 0 && await store.GetAsync(DigestDocuments.Digest, row.Tenant, row.About, cancellationToken) is { } digest
            ? [DigestDocuments.Digest.Write(digest, digest.Value with { ActivityId = activityId, ConversationId = row.Reference.ConversationId })]
            : [];
}
