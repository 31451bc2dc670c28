using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;

namespace PipelineBot.Scheduling;

/// <summary>Told when somebody says that they are on leave today: messages that wait for them are taken back.</summary>
public interface ILeaveListener
{
    /// <returns>What to write in the commit that stores the leave.</returns>
    ValueTask<IReadOnlyList<DocumentWrite>> OnLeaveAsync(SalesTurn turn, CancellationToken cancellationToken);
}
