using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;

namespace PipelineBot.Understanding;

/// <summary>A feature that handles activities other than messages and invokes, by activity type.</summary>
public interface IActivityEvents
{
    IReadOnlyDictionary<string, TurnHandler<SalesTurn>> Events { get; }
}
