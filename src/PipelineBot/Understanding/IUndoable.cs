using NodaTime;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;

namespace PipelineBot.Understanding;

/// <summary>Something besides a deal that "undo" takes back, if it is what the person changed last.</summary>
public interface IUndoable
{
    /// <summary>The person's last change of this kind in this conversation, if it can still be taken back.</summary>
    ValueTask<UndoableChange?> LastAsync(SalesTurn turn, CancellationToken cancellationToken);
}

/// <param name="At">When it was made: the latest of all kinds is what "undo" means.</param>
public sealed record UndoableChange(Instant At, Func<CancellationToken, ValueTask<TurnOutcome>> UndoAsync);
