using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Texts;

namespace PipelineBot.Conversation;

/// <summary>"Cancel", "yes" or "no" when no question is open: nothing to do, said kindly, and how to take back what was saved.</summary>
public sealed class NothingOpenRoute : ITextRoute<SalesTurn>
{
    public ValueTask<TextMatch<SalesTurn>?> MatchAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Dialog is not null || !Attention.OnBot(turn) || Interruptions.TakesBack(turn))
            return ValueTask.FromResult<TextMatch<SalesTurn>?>(null);
        var key = Interruptions.Of(turn) switch
        {
            Interruption.Cancel => "cancel.nothing",
            Interruption.Yes or Interruption.No when turn.IsPersonal => "yesNo.nothing",
            _ => null,
        };
        return ValueTask.FromResult(key is null ? null : new TextMatch<SalesTurn>("", (t, _) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(CommonTexts.Set.Get(t.Language, key))))));
    }
}
