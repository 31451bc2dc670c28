using System.Collections.Concurrent;
using NodaTime;
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
    /// <summary>What is stored is looked at again after so long: another instance may have found the place closed.</summary>
    private static readonly Duration Freshness = Duration.FromMinutes(1);

    private const int Most = 10_000;

    private readonly ConcurrentDictionary<DocumentKey, (ReferenceDocument Reference, Instant At)> known = new();

    /// <param name="already">What the turn writes anyway: a reference among it is left alone.</param>
    public async ValueTask<IReadOnlyList<DocumentWrite>> RememberAsync(TurnContext context, string personId, IReadOnlyList<DocumentWrite> already, CancellationToken cancellationToken)
    {
        if (context.Reference is not { } reference || already.Any(w => w.Key.Container == Containers.References))
            return [];

        var now = new ReferenceDocument { Reference = Settled(reference, context), PersonId = context.IsPersonal ? personId : "" };
        var key = KeyOf(context, personId);
        if (context.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke && known.TryGetValue(key, out var seen) && context.Now - seen.At < Freshness && Same(seen.Reference.Reference, now.Reference))
            return [];
        var stored = await store.GetAsync(DocumentTypes.Reference, key.Partition, key.Id, cancellationToken);
        // Of a place that is closed or new, what happens there besides is no sign that the bot may speak (IN-43: events come late and out of order).
        if (stored?.Value.Active != true && !Places.IsOpened(context.Activity))
            return [];
        if (stored is null)
            return [DocumentTypes.Reference.Write(context.TenantId, now, null)];
        if (stored.Value.Active && Same(stored.Value.Reference, now.Reference))
        {
            if (known.Count >= Most)
                known.Clear();
            known[key] = (stored.Value, context.Now);
            return [];
        }

        return [DocumentTypes.Reference.Write(stored, stored.Value with { Reference = now.Reference, Active = true })];
    }

    /// <summary>Of what this process wrote nothing old is believed.</summary>
    public void Committed(DocumentWrite write) => known.TryRemove(write.Key, out _);

    public ValueTask<Document<ReferenceDocument>?> FindAsync(TurnContext context, string personId, CancellationToken cancellationToken) =>
        store.GetAsync(DocumentTypes.Reference, context.TenantId, KeyOf(context, personId).Id, cancellationToken);

    private static DocumentKey KeyOf(TurnContext context, string personId) =>
        DocumentTypes.Reference.Key(context.TenantId, DocumentTypes.ReferenceId(context.IsPersonal ? personId : "", context.Activity.Conversation?.Id ?? ""));

    /// <summary>In a channel the thread and the speaker change with every message: what is kept is the channel.</summary>
    public static ConversationReference Settled(ConversationReference reference, TurnContext context) =>
        context.IsPersonal ? reference with { Locale = null } : reference.OutsideThread() with { User = null, Locale = null };

    private static bool Same(ConversationReference? a, ConversationReference? b) =>
        a is not null && b is not null
        && a.ServiceUrl == b.ServiceUrl && a.ConversationId == b.ConversationId && a.ChannelId == b.ChannelId && a.TenantId == b.TenantId
        && a.Bot?.Id == b.Bot?.Id && a.User?.Id == b.User?.Id && a.TeamId == b.TeamId;
}
