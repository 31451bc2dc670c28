using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Language.Phrases;
using PipelineBot.Texts;

namespace PipelineBot.Conversation;

/// <summary>What is answered when nothing else fits.</summary>
public static class Fallbacks
{
    /// <summary>In a channel only to somebody who mentioned the bot: people there talk to each other.</summary>
    public static ValueTask<TurnOutcome> NotUnderstood(SalesTurn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            !Attention.OnBot(turn) ? TurnOutcome.Nothing
            : turn.Text.Length > PhraseBook.LongestText ? TurnOutcome.Say(OutboundActivity.Message(CommonTexts.Set.Get(turn.Language, "tooLong", PhraseBook.LongestText)))
            : Say(turn, "fallback"));

    /// <summary>A refresh that nobody asked for, of a card that is not ours or not any more, is acknowledged and leaves the card as it is (CA-44).</summary>
    public static ValueTask<TurnOutcome> OutdatedCard(SalesTurn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult(turn.IsCardAction && CardActionValue.TriggerOf(turn.Activity) == CardActionValue.Automatic ? TurnOutcome.Nothing : Say(turn, "outdated"));

    private static TurnOutcome Say(SalesTurn turn, string key) => TurnOutcome.Say(OutboundActivity.Message(CommonTexts.Set.Get(turn.Language, key)));
}
