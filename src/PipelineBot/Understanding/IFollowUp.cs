using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;

namespace PipelineBot.Understanding;

/// <summary>What a turn brings with it wherever its change came from: asked after every decision, before the commit. May change how it is answered.</summary>
public interface IFollowUp
{
    /// <returns>Written in the same commit.</returns>
    ValueTask<IReadOnlyList<DocumentWrite>> AfterAsync(SalesTurn turn, TurnOutcome outcome, CancellationToken cancellationToken);
}
