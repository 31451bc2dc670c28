using PipelineBot.Conversation;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;

namespace PipelineBot.Features.Digests;

/// <summary>
/// Who may ask for a digest, and where one stands. A digest posted in a channel shows a team to everybody there, so it stands only where every member is of that
/// team, above it, or of operations, when it is asked for and again each time it is posted.
/// </summary>
public static class DigestAccess
{
    public static bool MayAsk(Person? person) => person is { Active: true, Role: Role.Manager or Role.Operations };

    /// <summary>Whether somebody who reads along here may not read it, which is put on record.</summary>
    /// <param name="scope">Whose team the digest is about.</param>
    /// <returns>Null when it may stand here.</returns>
    public static async ValueTask<RoomVerdict?> RefusesAsync(SalesTurn turn, RoomReaders readers, Person scope, CancellationToken cancellationToken)
    {
        if (turn.IsPersonal || turn.Reference is not { } room)
            return null;
        var verdict = await readers.OfAsync(turn.TenantId, room, scope, cancellationToken);
        if (verdict == RoomVerdict.All)
            return null;
        if (verdict == RoomVerdict.NotAll)
            turn.Refuse(new Refusal(nameof(Permission.ReadDigests), Refusals.Outsiders));
        return verdict;
    }

    /// <summary>Null when the activity does not say where it came from.</summary>
    public static ScheduleTarget? PlaceOf(SalesTurn turn)
    {
        if (turn.IsPersonal)
            return ScheduleTarget.Person(turn.Person.Id, turn.Reference);
        return turn.Reference is { } reference ? ScheduleTarget.Conversation(reference) : null;
    }
}
