using System.Text.Json;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Activities;

/// <summary>A person or a bot, as one channel names it.</summary>
public sealed record ChannelAccount
{
    /// <summary>Opaque, and different for the same person towards every bot: <c>29:…</c> for people, <c>28:…</c> for bots.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Entra object id: the same person everywhere in one tenant.</summary>
    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}
