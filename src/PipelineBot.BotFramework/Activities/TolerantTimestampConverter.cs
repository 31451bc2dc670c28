using System.Text.Json;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Activities;

/// <summary>Keeps the offset as written; a time without one is UTC, never the zone of this machine; anything unreadable is null.</summary>
internal sealed class TolerantTimestampConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }
        if (reader.TryGetDateTime(out var bare) && bare.Kind == DateTimeKind.Unspecified)
            return new DateTimeOffset(bare, TimeSpan.Zero);
        return reader.TryGetDateTimeOffset(out var stamped) ? stamped : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } stamp)
            writer.WriteStringValue(stamp);
        else
            writer.WriteNullValue();
    }
}
