using System.Text.Json;

namespace PipelineBot.BotFramework.Activities;

/// <summary>An outbound activity with its addressing, as it stands on the wire. It never has an id: the channel gives one.</summary>
internal sealed record AddressedActivity
{
    public required string Type { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }
    public string? Summary { get; init; }
    public IReadOnlyList<OutboundAttachment>? Attachments { get; init; }
    public IReadOnlyList<OutboundEntity>? Entities { get; init; }
    public JsonElement? ChannelData { get; init; }
    public string? ReplyToId { get; init; }
    public string? InputHint { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }
    public string? Locale { get; init; }
    public string? ChannelId { get; init; }
    public OutboundAccount? From { get; init; }
    public OutboundAccount? Recipient { get; init; }
    public OutboundConversation? Conversation { get; init; }

    public static AddressedActivity Of(ConversationReference reference, OutboundActivity activity, string? replyToId = null)
    {
        activity.EnsureSendable();
        return Of(activity) with
        {
            ReplyToId = replyToId ?? activity.ReplyToId,
            Locale = activity.Locale ?? reference.Locale,
            ChannelId = reference.ChannelId,
            From = Account(reference.Bot),
            Recipient = Account(reference.User),
            Conversation = new OutboundConversation(reference.ConversationId),
        };
    }

    /// <summary>Without addressing: the first message of a conversation that has no id yet.</summary>
    public static AddressedActivity Of(OutboundActivity activity) => new()
    {
        Type = activity.Type,
        Text = activity.Text,
        TextFormat = activity.TextFormat,
        Summary = activity.Summary,
        Attachments = activity.Attachments,
        Entities = activity.Entities,
        ChannelData = activity.ChannelData,
        ReplyToId = activity.ReplyToId,
        InputHint = activity.InputHint,
        SuggestedActions = activity.SuggestedActions,
        Locale = activity.Locale,
    };

    private static OutboundAccount? Account(ChannelAccount? account) =>
        string.IsNullOrEmpty(account?.Id) ? null : new OutboundAccount(account.Id, account.Name);
}
