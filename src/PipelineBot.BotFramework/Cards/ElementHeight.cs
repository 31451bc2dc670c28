using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

[JsonConverter(typeof(CamelCaseEnumConverter<ElementHeight>))]
public enum ElementHeight
{
    Auto,
    Stretch,
}
