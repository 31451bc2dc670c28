using System.Text.Json;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.BotFramework.Activities;

public sealed record OutboundAttachment(string ContentType, JsonElement Content)
{
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    public static OutboundAttachment Of(AdaptiveCard card) => new(AdaptiveCardType, card.ToJson());
}
