using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;

namespace PipelineBot.Understanding;

/// <summary>The card verbs a feature handles. A verb no feature handles, or two handle, fails a test or the start.</summary>
public interface ICardVerbs
{
    IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs { get; }
}
