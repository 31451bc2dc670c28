using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Connector;

/// <summary>
/// Speaks to a channel. Every call throws <see cref="ConnectorException"/> when the channel refuses, is out of reach or may not be
/// trusted; its <see cref="ConnectorException.Failure"/> says whether trying again is safe. Sends are not idempotent: one whose
/// outcome is <see cref="ConnectorFailure.Ambiguous"/> may have arrived.
/// </summary>
public interface IConnectorClient
{
    /// <summary>Posts into the conversation; into the thread when the reference names one.</summary>
    Task<SendResult> SendAsync(ConversationReference reference, OutboundActivity activity, CancellationToken ct = default);

    /// <summary>The same for a message whose sending must be written down first.</summary>
    /// <param name="leaving">
    /// Run whenever a request is about to leave: first after all waiting for its turn, and again before each repeat of a request that was certainly refused. What
    /// it throws ends the call, and that request does not leave.
    /// </param>
    async Task<SendResult> SendAsync(ConversationReference reference, OutboundActivity activity, Func<CancellationToken, ValueTask> leaving, CancellationToken ct = default)
    {
        await leaving(ct);
        return await SendAsync(reference, activity, ct);
    }

    Task<SendResult> ReplyAsync(ConversationReference reference, string replyToId, OutboundActivity activity, CancellationToken ct = default);

    /// <summary>Replaces the whole of a message the bot sent. The last writer wins.</summary>
    Task<SendResult> UpdateAsync(ConversationReference reference, string activityId, OutboundActivity activity, CancellationToken ct = default);

    /// <summary>Removes a message the bot sent; one already gone is a <see cref="ConnectorFailure.NotFound"/>.</summary>
    Task DeleteAsync(ConversationReference reference, string activityId, CancellationToken ct = default);

    /// <summary>Opens a personal chat or a channel thread. A personal chat that exists is answered with its id.</summary>
    Task<CreatedConversation> CreateConversationAsync(ConversationParameters parameters, CancellationToken ct = default);

    /// <param name="memberId">The member's channel id, Entra object id or user principal name.</param>
    /// <returns>Null when the conversation has no such member.</returns>
    Task<TeamsMember?> GetMemberAsync(ConversationReference reference, string memberId, CancellationToken ct = default);

    /// <summary>Everyone in the conversation, fetched page by page as they are enumerated.</summary>
    IAsyncEnumerable<TeamsMember> GetMembersAsync(ConversationReference reference, CancellationToken ct = default);
}
