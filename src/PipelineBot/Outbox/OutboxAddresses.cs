using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Outbox;

/// <summary>Where a row goes now, and what sending it taught about that.</summary>
internal sealed class OutboxAddresses(IDocumentStore store)
{
    /// <summary>Where it goes, should the channel have moved since it was queued; null when nothing may be sent there until somebody speaks again.</summary>
    public async ValueTask<ConversationReference?> OfAsync(OutboxRow row)
    {
        var known = await KnownAsync(row);
        if (known is null)
            return row.Reference;
        return known.Value.Active ? row.Reference with { ServiceUrl = known.Value.Reference?.ServiceUrl ?? row.Reference.ServiceUrl } : null;
    }

    /// <summary>Nothing more is sent there until somebody speaks again.</summary>
    public async ValueTask CloseAsync(OutboxRow row)
    {
        if (await KnownAsync(row) is { Value.Active: true } known)
            await store.CommitAsync([DocumentTypes.Reference.Write(known, known.Value with { Active = false })], CancellationToken.None);
    }

    /// <summary>The conversation lives at another service URL: the next message goes there at once. Somebody who speaks meanwhile knows better.</summary>
    public async ValueTask MoveAsync(OutboxRow row, string serviceUrl)
    {
        if (await KnownAsync(row) is { Value.Reference: { } reference } known && reference.ServiceUrl != serviceUrl)
            await store.CommitAsync([DocumentTypes.Reference.Write(known, known.Value with { Reference = reference with { ServiceUrl = serviceUrl } })], CancellationToken.None);
    }

    /// <summary>What is known of the conversation it goes to; null when that is nothing, or the person's chat is another one by now.</summary>
    private async ValueTask<Document<ReferenceDocument>?> KnownAsync(OutboxRow row)
    {
        var known = await store.GetAsync(DocumentTypes.Reference, row.Tenant, DocumentTypes.ReferenceId(row.PersonId, row.Reference.ConversationId));
        return known?.Value.Reference?.ConversationId == row.Reference.OutsideThread().ConversationId ? known : null;
    }
}
