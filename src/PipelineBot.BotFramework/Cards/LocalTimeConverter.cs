using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace PipelineBot.BotFramework.Cards;

/// <summary>Writes <c>HH:mm</c>; refuses anything else.</summary>
internal sealed class LocalTimeConverter : JsonConverter<LocalTime?>
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    public override LocalTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && Pattern.Parse(text).TryGetValue(default, out var value)
            ? value
            : throw new JsonException("Expected HH:mm.");
    }

    public override void Write(Utf8JsonWriter writer, LocalTime? value, JsonSerializerOptions options)
    {
        if (value is { } present)
            writer.WriteStringValue(Pattern.Format(present));
        else
            writer.WriteNullValue();
    }
}
