using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Storage.Documents;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>A digest that was shown again to the person who clicked on it.</summary>
public sealed record ShownDigest(DigestDocument Digest, DigestAnswer? Saved);

/// <summary>
/// Marks the digest that was clicked, of whatever day, with what was answered on it: <see cref="DigestUpdates"/> shows it again to everybody. Whatever else a change
/// makes untrue, <see cref="TouchedDigests"/> finds.
/// </summary>
public sealed class KeepDigestsTrue(IDocumentStore store) : IFollowUp
{
    public async ValueTask<IReadOnlyList<DocumentWrite>> AfterAsync(SalesTurn turn, TurnOutcome outcome, CancellationToken cancellationToken)
    {
        // An automatic refresh that led to an update would lead to the next refresh (CA-43).
        if (turn.ShownAgain is not ShownDigest shown || CardActionValue.TriggerOf(turn.Activity) == CardActionValue.Automatic)
            return [];

        // The answer of the click shows it at once; the others see it with whatever else is answered in the same seconds.
        outcome.ReplaceCardForEveryone = false;
        var stored = await store.GetAsync(DigestDocuments.Mark, turn.TenantId, DigestDocuments.MarkId(shown.Digest.Id), cancellationToken);
        var mark = stored?.Value ?? new DigestMark { Digest = shown.Digest.Id };
        return
        [
            DigestDocuments.Mark.Put(turn.TenantId, mark with
            {
                NextAt = turn.Now,
                Attempts = 0,
                Turn = turn.TurnId,
                Saved = shown.Saved,
                ActivityId = mark.ActivityId ?? (turn.IsCardAction ? turn.Activity.ReplyToId : null),
                ConversationId = mark.ConversationId ?? (turn.IsCardAction ? turn.Reference?.ConversationId : null),
            }) with { Soft = true },
        ];
    }
}
