using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Understanding;

namespace PipelineBot.Features.EditedMessages;

/// <summary>
/// An edited message is not done again: the bot acted on it as it was sent, and doing it once more could change a deal twice for a corrected typo. The person is told
/// so, once a message, and how to correct what was done. A message that was deleted and came back says nothing new.
/// </summary>
public sealed class EditedMessage : IActivityEvents
{
    private const string Note = "edited";

    public IReadOnlyDictionary<string, TurnHandler<SalesTurn>> Events => new Dictionary<string, TurnHandler<SalesTurn>> { [ActivityTypes.MessageUpdate] = Tell };

    private static ValueTask<TurnOutcome> Tell(SalesTurn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (activity.EventType() != EventTypes.EditMessage || activity.Id is not { Length: > 0 } id || !Attention.OnBot(turn) || turn.State.Notes.GetValueOrDefault(Note) == id)
            return ValueTask.FromResult(TurnOutcome.Nothing);
        turn.State.Notes[Note] = id;
        return ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(EditedMessageTexts.Set.Get(turn.Language, "notAgain"))));
    }
}
