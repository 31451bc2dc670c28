using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

[JsonConverter(typeof(CamelCaseEnumConverter<ActionStyle>))]
public enum ActionStyle
{
    Default,
    Positive,
    Destructive,
}
