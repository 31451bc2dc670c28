using System.Text.Json;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Activities;

/// <summary>An attachment as received. Teams sends a user's rich text a second time as one of type <c>text/html</c>.</summary>
public sealed record Attachment
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public JsonElement? Content { get; set; }

    public string? Name { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}
