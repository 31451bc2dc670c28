using System.Text.Json;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// Metadata beside a message. Only the type is modelled: an entity of an unknown type may hold anything under any name,
/// and must not make the activity unreadable.
/// </summary>
public sealed record Entity
{
    public string? Type { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }

    /// <summary>The mention this is, or null when it is something else or names nobody.</summary>
    public Mention? AsMention()
    {
        if (!string.Equals(Type, "mention", StringComparison.OrdinalIgnoreCase) ||
            Extra is null || !Extra.TryGetValue("mentioned", out var mentioned) ||
            mentioned.Text("id") is not { Length: > 0 } id)
            return null;

        return new Mention(id, mentioned.Text("name"), Own("text"));
    }

    /// <summary>The named field when this is a <c>clientInfo</c> entity and the field is a non-blank string.</summary>
    internal string? ClientInfo(string field) => Type == "clientInfo" && Own(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private string? Own(string field) =>
        Extra is not null && Extra.TryGetValue(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
