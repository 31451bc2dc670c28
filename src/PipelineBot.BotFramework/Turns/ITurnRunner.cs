using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Turns;

/// <summary>What the endpoint hands an authenticated activity to.</summary>
public interface ITurnRunner
{
    /// <param name="ct">Cancelled when the process stops, not when the caller hangs up: Teams does that after about 15 seconds, and the work goes on.</param>
    Task<TurnAnswer> RunAsync(Activity activity, CancellationToken ct);
}
