using System.Text.Json;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// One activity as a channel sent it. Nothing here is trusted before authentication, and card data never is.
/// Fields not modelled are kept in <see cref="Extra"/>.
/// </summary>
public sealed class Activity
{
    public string Type { get; set; } = "";

    /// <summary>Opaque. A later edit or deletion of a message carries the id of that message; typing has none.</summary>
    public string? Id { get; set; }

    /// <summary>Null when absent or unreadable: no activity is refused for its clock.</summary>
    [JsonConverter(typeof(TolerantTimestampConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's wall clock, with the sender's own offset kept.</summary>
    [JsonConverter(typeof(TolerantTimestampConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA zone id; some clients omit it. Prefer <see cref="ActivityExtensions.TimeZone"/>.</summary>
    public string? LocalTimezone { get; set; }

    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    /// <summary>The bot, on everything Teams sends.</summary>
    public ChannelAccount? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    /// <summary>BCP-47, the language of the client's user interface.</summary>
    public string? Locale { get; set; }

    public string? ReplyToId { get; set; }

    /// <summary>Which invoke or event this is; see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; set; }

    /// <summary>On an installationUpdate; see <see cref="InstallationActions"/>.</summary>
    public string? Action { get; set; }

    /// <summary>Data of a card or payload of an invoke. Any member of a conversation can forge it.</summary>
    public JsonElement? Value { get; set; }

    public List<Entity>? Entities { get; set; }

    public List<Attachment>? Attachments { get; set; }

    public List<ChannelAccount>? MembersAdded { get; set; }

    public List<ChannelAccount>? MembersRemoved { get; set; }

    public List<MessageReaction>? ReactionsAdded { get; set; }

    public List<MessageReaction>? ReactionsRemoved { get; set; }

    public JsonElement? ChannelData { get; set; }

    public string? DeliveryMode { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}
