using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>Something the bot does that is not a change of a deal: show, list, help, undo, create.</summary>
public interface ICommand : IPhrased
{
    /// <summary>What it would do, for "leave this and …?".</summary>
    string Title(SalesTurn turn, PhraseMatch match);

    ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken);
}
