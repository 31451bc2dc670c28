using System.Text.Json;

namespace PipelineBot.BotFramework.Activities;

/// <summary>Reads that answer null instead of throwing when a field is missing or of another type.</summary>
public static class JsonReads
{
    /// <summary>The member of that name, or null when this is no object or has none.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <inheritdoc cref="Member(JsonElement, string)"/>
    public static JsonElement? Member(this JsonElement? element, string name) => element is { } present ? present.Member(name) : null;

    /// <summary>The string of that name, or null when it is missing or not a string.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <inheritdoc cref="Text(JsonElement, string)"/>
    public static string? Text(this JsonElement? element, string name) => element is { } present ? present.Text(name) : null;
}
