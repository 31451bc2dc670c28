using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// What the bot says. Addressing (from, recipient, conversation) is added by whoever sends it, from a <see cref="ConversationReference"/>.
/// </summary>
public sealed record OutboundActivity
{
    public required string Type { get; init; }

    public string? Text { get; init; }

    /// <summary>See <see cref="TextFormats"/>. Plain unless the text was written as markup.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a notification shows when the message is a card.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<OutboundAttachment>? Attachments { get; init; }

    public IReadOnlyList<OutboundEntity>? Entities { get; init; }

    public JsonElement? ChannelData { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>See <see cref="InputHints"/>.</summary>
    public string? InputHint { get; init; }

    /// <summary>Teams shows these in personal chats only, at most three, and never on a card.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    public string? Locale { get; init; }

    /// <summary>A text message, plain by default so that nothing in it turns into formatting or a link.</summary>
    public static OutboundActivity Message(string text, string textFormat = TextFormats.Plain)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new OutboundActivity { Type = ActivityTypes.Message, Text = text, TextFormat = textFormat };
    }

    /// <summary>A message that is a card. There is no text: Teams would split the two and return the id of neither.</summary>
    /// <param name="summary">Plain text for notifications and screen readers; must not be blank.</param>
    public static OutboundActivity Card(AdaptiveCard card, string summary)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(summary);
        return new OutboundActivity { Type = ActivityTypes.Message, Summary = summary, Attachments = [OutboundAttachment.Of(card)] };
    }

    /// <summary>"…is typing", shown for a few seconds. Counts against the rate limits.</summary>
    public static OutboundActivity Typing() => new() { Type = ActivityTypes.Typing };

    /// <summary>The card, when the message is one.</summary>
    [JsonIgnore]
    public JsonElement? CardContent => Attachments is [{ ContentType: OutboundAttachment.AdaptiveCardType } attachment] ? attachment.Content : null;

    /// <summary>Refuses what Teams would split or reject.</summary>
    /// <exception cref="InvalidOperationException">Text beside an attachment, or a mention whose text the message does not contain.</exception>
    public void EnsureSendable()
    {
        if (!string.IsNullOrEmpty(Text) && Attachments is { Count: > 0 })
            throw new InvalidOperationException("One activity carries a text or an attachment, never both: Teams would split it and return no id.");
        if (Entities?.FirstOrDefault(entity => entity.Text is not null && Text?.Contains(entity.Text, StringComparison.Ordinal) != true) is not null)
            throw new InvalidOperationException("A mention's text must stand in the message's text, or Teams rejects the message.");
    }
}
