using System.Text.Json;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Activities;

public sealed record ConversationAccount
{
    /// <summary>In a channel thread this ends in <c>;messageid=…</c>; see <see cref="ThreadId"/>.</summary>
    public string? Id { get; set; }

    /// <summary>See <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }

    public bool? IsGroup { get; set; }

    public string? Name { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}
