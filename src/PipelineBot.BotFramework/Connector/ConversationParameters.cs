using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Connector;

/// <summary>What to open. Exactly one of <see cref="MemberId"/> and <see cref="TeamsChannelId"/> is set; a bot cannot create group chats.</summary>
public sealed record ConversationParameters
{
    public required string ServiceUrl { get; init; }

    public required ChannelAccount Bot { get; init; }

    public string? TenantId { get; init; }

    /// <summary>The person (<c>29:…</c>) of a personal chat. They, or a team or chat they are in, must have the app.</summary>
    public string? MemberId { get; init; }

    /// <summary>The channel to start a thread in.</summary>
    public string? TeamsChannelId { get; init; }

    /// <summary>The thread's first message; required there, optional in a personal chat.</summary>
    public OutboundActivity? Activity { get; init; }
}
