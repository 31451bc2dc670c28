using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Turns;

/// <summary>A bot that decides what the test says, and counts how often it was asked.</summary>
internal sealed class ScriptedBot : IBot
{
    private int asked;

    public int Asked => asked;

    public Func<TurnContext, TurnOutcome> Decide { get; set; } = context => TurnOutcome.Say(OutboundActivity.Message("You said " + context.Text));

    public async ValueTask<TurnOutcome> OnTurnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref asked);
        await Task.Yield();
        return Decide(context);
    }

    public OutboundActivity Apologise(TurnContext context, TurnFailure failure) => OutboundActivity.Message(failure == TurnFailure.Busy ? "busy" : "sorry");
}
