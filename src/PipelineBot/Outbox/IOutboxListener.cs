using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Outbox;

/// <summary>Told when one of its messages was sent, so that the message's id stands where later updates of it look.</summary>
public interface IOutboxListener
{
    /// <summary>The <see cref="OutboxRow.Kind"/> it listens to.</summary>
    string Kind { get; }

    /// <summary>What to write in the commit that marks the row as sent. May be called again after a conflict.</summary>
    ValueTask<IReadOnlyList<DocumentWrite>> OnSentAsync(OutboxRow row, string activityId, CancellationToken cancellationToken);
}
