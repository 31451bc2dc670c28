using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace PipelineBot.BotFramework.Turns;

/// <summary>That an activity was handled, and what it was answered: written in the same commit as its effects, so a second delivery gets the same answer and does nothing.</summary>
public sealed class TurnRecord
{
    public int SchemaVersion { get; set; } = 1;

    public int Status { get; set; } = 200;

    public JsonElement? Body { get; set; }

    public string ExpiresAt { get; set; } = "";

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }

    public static string Stamp(Instant instant) => NodaTime.Text.InstantPattern.General.Format(instant);
}
