using System.Text.Json.Serialization;
using NodaTime;

namespace PipelineBot.BotFramework.Cards;

/// <summary>A day, without a zone. Comes back as <c>yyyy-MM-dd</c>, or empty.</summary>
public sealed record DateInput : InputElement
{
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? Value { get; init; }

    /// <summary>Earliest accepted, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? Min { get; init; }

    /// <summary>Latest accepted, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? Max { get; init; }

    public string? Placeholder { get; init; }
}
