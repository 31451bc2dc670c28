using System.Globalization;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Changes;

/// <summary>Who owns a deal and who shares it. Whether the person exists is the caller's to know.</summary>
internal static class PeopleRules
{
    private const int MostPeople = 50;

    public static Step HandOver(Deal deal, DealChange.HandOver change)
    {
        if (Checks.Text(change.OwnerId, TextLimits.Short, out var owner, change, RefusalReason.TextMissing, "owner") is { } refused) return refused;
        if (owner == deal.OwnerId) return deal;
        return deal with
        {
            OwnerId = owner,
            SharedWith = [.. deal.SharedWith.Where(id => id != owner)],
            Milestones = [.. deal.Milestones.Select(milestone => Follows(milestone, deal.OwnerId) ? milestone with { OwnerId = owner } : milestone)],
        };
    }

    public static Step Share(Deal deal, DealChange.ShareWith change)
    {
        if (Checks.Text(change.PersonId, TextLimits.Short, out var person, change, RefusalReason.TextMissing, "person") is { } refused) return refused;
        if (person == deal.OwnerId || deal.SharedWith.Contains(person)) return deal;
        return deal.SharedWith.Count >= MostPeople
            ? new DealDecision.Refused(RefusalReason.TooMany, change, MostPeople.ToString(CultureInfo.InvariantCulture))
            : deal with { SharedWith = [.. deal.SharedWith, person] };
    }

    public static Step StopSharing(Deal deal, DealChange.StopSharing change) =>
        deal with { SharedWith = [.. deal.SharedWith.Where(id => id != CleanText.Of(change.PersonId))] };

    /// <summary>What is still to be done goes with the deal; what was done stays with whom it was done by.</summary>
    private static bool Follows(Milestone milestone, string oldOwner) =>
        milestone.OwnerId == oldOwner && (milestone.State == MilestoneState.Open || milestone.DroppedByClosing);
}
