using System.Text.Json;

namespace PipelineBot.BotFramework.Activities;

/// <summary>The response body when <see cref="DeliveryModes.ExpectReplies"/> was asked for: <c>{"activities":[…]}</c>.</summary>
public static class ExpectedReplies
{
    /// <summary>UTF-8 JSON; an empty list when there was nothing to say.</summary>
    /// <param name="replyToId">The id of the activity answered.</param>
    public static byte[] ToUtf8(ConversationReference reference, string? replyToId, IEnumerable<OutboundActivity> replies) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ExpectedRepliesBody([.. replies.Select(reply => AddressedActivity.Of(reference, reply, replyToId))]),
            EnvelopeJson.Wire.ExpectedRepliesBody);
}
