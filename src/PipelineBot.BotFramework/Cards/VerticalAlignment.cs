using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

[JsonConverter(typeof(CamelCaseEnumConverter<VerticalAlignment>))]
public enum VerticalAlignment
{
    Top,
    Center,
    Bottom,
}
