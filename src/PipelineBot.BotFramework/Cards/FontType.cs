using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

[JsonConverter(typeof(CamelCaseEnumConverter<FontType>))]
public enum FontType
{
    Default,
    Monospace,
}
