using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.People;

/// <summary>
/// Who may do what. Reps: their own deals, and work on those shared with them. Managers: also the whole subtree below them. Operations: everything. An
/// inactive person: nothing. The person is always the authenticated sender, as the list of people has them now.
/// </summary>
public static class Access
{
    /// <summary>Whether somebody like this person may do that at all; <c>null</c> when they may.</summary>
    public static AccessRefusal? Refuses(Person person, Permission permission) => (permission, person) switch
    {
        (_, { Active: false } or { Id.Length: 0 }) => AccessRefusal.Inactive,
        (Permission.ScheduleDigests or Permission.ReadResults or Permission.ChooseCalendars, { Role: not (Role.Manager or Role.Operations) }) => AccessRefusal.NotManager,
        (Permission.SeeDeliveries, { Role: not Role.Operations }) => AccessRefusal.NotOperations,
        _ => null,
    };

    /// <summary>Whether they may do that with this deal. Sharing shares the work on a deal; whose it is stays with its owner, those above, and operations.</summary>
    public static AccessRefusal? Refuses(Person person, Permission permission, Deal deal, Organisation organisation)
    {
        if (Refuses(person, permission) is { } refusal) return refusal;
        if (person.Role == Role.Operations || deal.OwnerId == person.Id || Leads(person, deal.OwnerId, organisation)) return null;
        if (!deal.SharedWith.Contains(person.Id)) return AccessRefusal.NotTheirDeal;
        return permission == Permission.HandOverDeals ? AccessRefusal.SharedOnly : null;
    }

    /// <summary>Whether they may do that for or about another person, or themselves.</summary>
    public static AccessRefusal? Refuses(Person person, Permission permission, Person about, Organisation organisation)
    {
        if (Refuses(person, permission) is { } refusal) return refusal;
        var may = permission switch
        {
            Permission.HoldOneOnOnes => Leads(person, about.Id, organisation) || Leads(about, person.Id, organisation),
            Permission.ScheduleCheckIns or Permission.ReadResults => about.Id == person.Id || person.Role == Role.Operations || Leads(person, about.Id, organisation),
            Permission.ReadDigests => about.Role == Role.Operations || about.Id == person.Id || person.Role == Role.Operations || Leads(person, about.Id, organisation) || Leads(about, person.Id, organisation),
            _ => true,
        };
        return may ? null : AccessRefusal.NotBelow;
    }

    public static bool May(Person person, Permission permission) => Refuses(person, permission) is null;

    public static bool May(Person person, Permission permission, Deal deal, Organisation organisation) => Refuses(person, permission, deal, organisation) is null;

    public static bool May(Person person, Permission permission, Person about, Organisation organisation) => Refuses(person, permission, about, organisation) is null;

    public static bool CanSee(Person person, Deal deal, Organisation organisation) => May(person, Permission.SeeDeals, deal, organisation);

    /// <summary>To work on it; handing it over is <see cref="Permission.HandOverDeals"/>.</summary>
    public static bool CanChange(Person person, Deal deal, Organisation organisation) => May(person, Permission.ChangeDeals, deal, organisation);

    /// <summary>A manager with that person somewhere below them. A line alone does not make one: somebody's former manager may be still on it.</summary>
    public static bool Leads(Person person, string belowId, Organisation organisation) =>
        person is { Active: true, Role: Role.Manager } && organisation.IsAbove(person.Id, belowId);

    public static OwnerScope VisibleOwners(Person person, Organisation organisation) => person switch
    {
        { Active: false } or { Id.Length: 0 } => new OwnerScope(false, []),
        { Role: Role.Operations } => new OwnerScope(true, []),
        { Role: Role.Manager } => new OwnerScope(false, [person.Id, .. organisation.ReportsOf(person.Id).Select(report => report.Id)]),
        _ => new OwnerScope(false, [person.Id]),
    };
}
