using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Feedback;

/// <summary>What somebody thinks of one message of the bot. There is one of a person about a message: the later replaces the earlier.</summary>
public sealed record GivenFeedback
{
    /// <summary>More is cut off; Teams' own form holds less.</summary>
    public const int MostCharacters = 2000;

    public string PersonId { get => field ?? ""; init; }

    public string ConversationId { get => field ?? ""; init; }

    public string MessageId { get => field ?? ""; init; }

    public bool Liked { get; init; }

    public string Text { get => field ?? ""; init; }

    public Instant At { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    public static string IdOf(string personId, string conversationId, string messageId) => DocumentId.Of("feedback", personId, conversationId, messageId);
}
