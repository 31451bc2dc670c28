using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.Storage;

/// <summary>How to reach a conversation again, and whether the person was welcomed there. Written from authenticated activities only.</summary>
public sealed record ReferenceDocument
{
    public ConversationReference? Reference { get; init; }

    /// <summary>The person's id in a personal chat; empty elsewhere.</summary>
    public string PersonId { get => field ?? ""; init; }

    public bool Welcomed { get; init; }

    /// <summary>False after the app was removed, until somebody speaks again.</summary>
    public bool Active { get; init; } = true;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
