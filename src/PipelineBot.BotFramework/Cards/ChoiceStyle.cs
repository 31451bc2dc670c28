using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

[JsonConverter(typeof(CamelCaseEnumConverter<ChoiceStyle>))]
public enum ChoiceStyle
{
    Compact,
    Expanded,
    Filtered,
}
