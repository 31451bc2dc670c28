using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.People;

/// <summary>
/// Who may see and change what. Reps: their own deals and those shared with them. Managers: also the whole subtree below
/// them. Operations: all deals. An inactive person: nothing. The person is always the authenticated sender.
/// </summary>
public static class Access
{
    public static bool CanSee(Person person, Deal deal, Organisation organisation) =>
        person is { Active: true, Id.Length: > 0 }
        && (person.Role == Role.Operations
            || deal.OwnerId == person.Id
            || deal.SharedWith.Contains(person.Id)
            || (person.Role == Role.Manager && organisation.IsAbove(person.Id, deal.OwnerId)));

    /// <summary>Sharing a deal shares the work on it, so today whoever sees a deal may change it; ask the right question all the same.</summary>
    public static bool CanChange(Person person, Deal deal, Organisation organisation) => CanSee(person, deal, organisation);

    public static OwnerScope VisibleOwners(Person person, Organisation organisation) => person switch
    {
        { Active: false } or { Id.Length: 0 } => new OwnerScope(false, []),
        { Role: Role.Operations } => new OwnerScope(true, []),
        { Role: Role.Manager } => new OwnerScope(false, [person.Id, .. organisation.ReportsOf(person.Id).Select(report => report.Id)]),
        _ => new OwnerScope(false, [person.Id]),
    };
}
