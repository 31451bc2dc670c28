using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Conversation;

/// <summary>
/// Keeps how to reach people and channels again, from authenticated activities only (OUT-13), and writes it when it differs from what is stored.
/// </summary>
public sealed class ConversationReferences(IDocumentStore store)
{
    /// <param name="already">What the turn writes anyway: a reference among it is left alone.</param>
    public async ValueTask<IReadOnlyList<DocumentWrite>> RememberAsync(TurnContext context, string personId, IReadOnlyList<DocumentWrite> already, CancellationToken cancellationToken)
    {
        if (context.Reference is not { } reference || already.Any(w => w.Key.Container == Containers.References))
            return [];

        var now = new ReferenceDocument { Reference = Settled(reference, context), PersonId = context.IsPersonal ? personId : "" };
        var stored = await FindAsync(context, personId, cancellationToken);
        // Of a place that is closed or new, what happens there besides is no sign that the bot may speak (IN-43: events come late and out of order).
        if (stored?.Value.Active != true && !Places.IsOpened(context.Activity))
            return [];
        if (stored is null)
            return [DocumentTypes.Reference.Write(context.TenantId, now, null)];
        if (stored.Value.Active && Same(stored.Value.Reference, now.Reference))
            return [];
        return [DocumentTypes.Reference.Write(stored, stored.Value with { Reference = now.Reference, Active = true })];
    }

    public ValueTask<Document<ReferenceDocument>?> FindAsync(TurnContext context, string personId, CancellationToken cancellationToken) =>
        store.GetAsync(
            DocumentTypes.Reference,
            context.TenantId,
            DocumentTypes.ReferenceId(context.IsPersonal ? personId : "", context.Activity.Conversation?.Id ?? ""),
            cancellationToken);

    /// <summary>In a channel the thread and the speaker change with every message: what is kept is the channel.</summary>
    public static ConversationReference Settled(ConversationReference reference, TurnContext context) =>
        context.IsPersonal ? reference with { Locale = null } : reference.OutsideThread() with { User = null, Locale = null };

    private static bool Same(ConversationReference? a, ConversationReference? b) =>
        a is not null && b is not null
        && a.ServiceUrl == b.ServiceUrl && a.ConversationId == b.ConversationId && a.ChannelId == b.ChannelId && a.TenantId == b.TenantId
        && a.Bot?.Id == b.Bot?.Id && a.User?.Id == b.User?.Id && a.TeamId == b.TeamId;
}
