using System.Text.Json.Serialization;
using NodaTime;

namespace PipelineBot.BotFramework.Cards;

/// <summary>A time of day to the minute, without a zone. Comes back as <c>HH:mm</c>, or empty.</summary>
public sealed record TimeInput : InputElement
{
    [JsonConverter(typeof(LocalTimeConverter))]
    public LocalTime? Value { get; init; }

    /// <summary>Earliest accepted, inclusive.</summary>
    [JsonConverter(typeof(LocalTimeConverter))]
    public LocalTime? Min { get; init; }

    /// <summary>Latest accepted, inclusive.</summary>
    [JsonConverter(typeof(LocalTimeConverter))]
    public LocalTime? Max { get; init; }

    public string? Placeholder { get; init; }
}
