using NodaTime;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Conversation;

namespace PipelineBot.DealUpdates;

/// <summary>The deal a person just looked at, and which of its pieces they asked about: a bare value said next ("12/15") is meant for it.</summary>
/// <param name="Asked">Null when they looked at the whole deal.</param>
public sealed record ShownTopic(string DealId, SlotType? Asked, Instant At)
{
    private const string Note = "shown";

    public static void Remember(SalesTurn turn, string dealId, SlotType? asked) =>
        turn.State.Notes[Note] = $"{turn.Now.ToUnixTimeSeconds()} {asked?.ToString() ?? "-"} {dealId}";

    /// <summary>Null when nothing was looked at, or too long ago.</summary>
    public static ShownTopic? Recall(SalesTurn turn) =>
        turn.State.Notes.TryGetValue(Note, out var note) && note.Split(' ', 3) is [var at, var asked, var dealId]
        && long.TryParse(at, out var seconds) && turn.Now - Instant.FromUnixTimeSeconds(seconds) <= DialogSet<SalesTurn>.Patience
            ? new ShownTopic(dealId, Enum.TryParse<SlotType>(asked, out var type) ? type : null, Instant.FromUnixTimeSeconds(seconds))
            : null;
}
