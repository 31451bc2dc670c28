using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace PipelineBot.BotFramework.Cards;

/// <summary>Writes <c>yyyy-MM-dd</c>; refuses anything else.</summary>
internal sealed class LocalDateConverter : JsonConverter<LocalDate?>
{
    private static readonly LocalDatePattern Pattern = LocalDatePattern.CreateWithInvariantCulture("yyyy'-'MM'-'dd");

    public override LocalDate? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && Pattern.Parse(text).TryGetValue(default, out var value)
            ? value
            : throw new JsonException("Expected yyyy-MM-dd.");
    }

    public override void Write(Utf8JsonWriter writer, LocalDate? value, JsonSerializerOptions options)
    {
        if (value is { } present)
            writer.WriteStringValue(Pattern.Format(present));
        else
            writer.WriteNullValue();
    }
}
