using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace PipelineBot.Storage.Json;

/// <summary>A NodaTime value as its ISO text.</summary>
public abstract class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && pattern.Parse(reader.GetString()!) is { Success: true } parsed
            ? parsed.Value
            : throw new JsonException($"Not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}

public sealed class LocalDateJson() : PatternConverter<LocalDate>(LocalDatePattern.Iso);

public sealed class LocalTimeJson() : PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso);

public sealed class InstantJson() : PatternConverter<Instant>(InstantPattern.ExtendedIso);
