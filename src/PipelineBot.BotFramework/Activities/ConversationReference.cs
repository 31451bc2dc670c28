namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// All that is needed to speak into a conversation later. Kept only from authenticated activities: its <see cref="ServiceUrl"/>
/// is where the bot's token goes. Refreshed from every one of them, since Teams may move a conversation.
/// </summary>
public sealed record ConversationReference
{
    public required string ServiceUrl { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>In a channel this names one thread when it ends in <c>;messageid=…</c>.</summary>
    public required string ConversationId { get; init; }

    /// <summary>See <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public ChannelAccount? Bot { get; init; }

    /// <summary>Who spoke; in a group conversation, the one who spoke last when this was taken.</summary>
    public ChannelAccount? User { get; init; }

    public string? TeamId { get; init; }

    public string? Locale { get; init; }

    /// <summary>Null when the activity lacks the service URL, channel or conversation that an answer needs.</summary>
    public static ConversationReference? Of(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.ServiceUrl) || string.IsNullOrWhiteSpace(activity.ChannelId) || string.IsNullOrWhiteSpace(activity.Conversation?.Id))
            return null;

        return new ConversationReference
        {
            ServiceUrl = activity.ServiceUrl,
            ChannelId = activity.ChannelId,
            ConversationId = activity.Conversation.Id,
            ConversationType = activity.Conversation.ConversationType,
            TenantId = activity.TenantId(),
            Bot = Known(activity.Recipient),
            User = Known(activity.From),
            TeamId = activity.TeamId(),
            Locale = activity.Language(),
        };
    }

    /// <summary>Without what only the sender knows the meaning of: it is kept, and may be anything.</summary>
    private static ChannelAccount? Known(ChannelAccount? account) => account is null ? null : account with { Extra = null };

    /// <summary>The same channel, outside any thread: a message there starts a new one.</summary>
    public ConversationReference OutsideThread() => this with { ConversationId = ThreadId.Split(ConversationId).Conversation };
}
