using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Outbox;

/// <summary>Asked before one of its messages leaves, and told when it was sent, so that the message's id stands where later updates of it look.</summary>
public interface IOutboxListener
{
    /// <summary>The <see cref="OutboxRow.Kind"/> it listens to.</summary>
    string Kind { get; }

    /// <summary>
    /// Asked before each attempt to send, since who reads along changes. What leaves instead is about nothing any more (<see cref="OutboxRow.About"/>).
    /// </summary>
    /// <returns>Null when the message may leave as it is.</returns>
    /// <exception cref="BotFramework.Connector.ConnectorException">It cannot be told now. Nothing leaves, and it is asked again as after a failed attempt.</exception>
    ValueTask<OutboundActivity?> InsteadAsync(OutboxRow row, ConversationReference to, CancellationToken cancellationToken) => ValueTask.FromResult<OutboundActivity?>(null);

    /// <summary>What to write in the commit that marks the row as sent. May be called again after a conflict.</summary>
    ValueTask<IReadOnlyList<DocumentWrite>> OnSentAsync(OutboxRow row, string activityId, CancellationToken cancellationToken);
}
