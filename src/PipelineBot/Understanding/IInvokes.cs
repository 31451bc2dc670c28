using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;

namespace PipelineBot.Understanding;

/// <summary>A feature that answers invokes other than clicks on cards, by the invoke's name. An invoke nobody answers is a 501: not offered.</summary>
public interface IInvokes
{
    IReadOnlyDictionary<string, TurnHandler<SalesTurn>> Invokes { get; }
}
