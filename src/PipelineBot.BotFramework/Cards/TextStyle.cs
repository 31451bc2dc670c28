using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

[JsonConverter(typeof(CamelCaseEnumConverter<TextStyle>))]
public enum TextStyle
{
    Default,
    Heading,
}
