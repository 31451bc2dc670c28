using PipelineBot.Conversation;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;

namespace PipelineBot.Features.Digests;

/// <summary>
/// Who may ask for a digest, and where one stands. A digest posted in a channel shows the asker's subtree to everybody there: by asking for it there, a
/// manager decides that this channel may see it.
/// </summary>
public static class DigestAccess
{
    public static bool MayAsk(Person? person) => person is { Active: true, Role: Role.Manager or Role.Operations };

    /// <summary>Null when the activity does not say where it came from.</summary>
    public static ScheduleTarget? PlaceOf(SalesTurn turn)
    {
        if (turn.IsPersonal)
            return ScheduleTarget.Person(turn.Person.Id, turn.Reference);
        return turn.Reference is { } reference ? ScheduleTarget.Conversation(reference) : null;
    }
}
