using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>Something the bot does that is not a change of a deal: show, list, help, undo, create.</summary>
public interface ICommand : IPhrased
{
    /// <summary>Whether it leaves something changed behind: then a denial or a question must not run it.</summary>
    bool ChangesSomething => false;

    /// <summary>Whether it is offered when it is written in place of an answer; small talk is not.</summary>
    bool InterruptsQuestions => true;

    /// <summary>What it would do, for "leave this and …?".</summary>
    string Title(SalesTurn turn, PhraseMatch match);

    ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken);
}
