using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.Scheduling;

namespace PipelineBot.Features.CheckIns;

/// <summary>Nobody is reminded of a check-in on leave.</summary>
public sealed class CheckInLeave(CheckInRecords records) : ILeaveListener
{
    public async ValueTask<IReadOnlyList<DocumentWrite>> OnLeaveAsync(SalesTurn turn, CancellationToken cancellationToken) =>
        await records.FindAsync(turn.TenantId, turn.Person.Id, turn.Today, cancellationToken) is { Value: { Queued.Count: > 0 } checkIn } stored
            ? [CheckInStorage.Type.Write(stored, checkIn with { Queued = [] }), .. CheckInQueue.TakenBack(checkIn)]
            : [];
}
