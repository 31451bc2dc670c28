using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Turns;

/// <summary>The application behind the protocol. Both members may be called more than once for one activity and must not write or send.</summary>
public interface IBot
{
    ValueTask<TurnOutcome> OnTurnAsync(TurnContext context, CancellationToken cancellationToken);

    /// <summary>What to say when a turn failed (nothing was saved).</summary>
    OutboundActivity Apologise(TurnContext context, TurnFailure failure);
}

public enum TurnFailure
{
    /// <summary>Others kept changing the same documents; trying again will work.</summary>
    Busy,

    /// <summary>A fault.</summary>
    Fault,
}
