using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

[JsonConverter(typeof(CamelCaseEnumConverter<HorizontalAlignment>))]
public enum HorizontalAlignment
{
    Left,
    Center,
    Right,
}
