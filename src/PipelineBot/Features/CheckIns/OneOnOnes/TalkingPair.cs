using PipelineBot.Conversation;
using PipelineBot.Sales.People;

namespace PipelineBot.Features.CheckIns.OneOnOnes;

/// <summary>Whose one-on-one it is: a manager and somebody below them. Only the two of them see its agenda.</summary>
public sealed record TalkingPair(Person Manager, Person Report)
{
    /// <summary>The pair of the person asking and another; null when neither leads the other. Roles and lines are those on the list now.</summary>
    public static TalkingPair? Of(SalesTurn turn, Person? other)
    {
        if (other is not { Active: true } || other.Id == turn.Person.Id || !Access.May(turn.Person, Permission.HoldOneOnOnes, other, turn.Organisation))
            return null;
        return Access.Leads(turn.Person, other.Id, turn.Organisation) ? new TalkingPair(turn.Person, other) : new TalkingPair(other, turn.Person);
    }

    /// <summary>With the person's own manager; null at the top.</summary>
    public static TalkingPair? Own(SalesTurn turn) => Of(turn, turn.Organisation.Find(turn.Person.ManagerId));

    public Person OtherThan(string personId) => Manager.Id == personId ? Report : Manager;
}
