using NodaTime;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Reports;

/// <summary>A milestone the last digest listed, as it is now.</summary>
/// <param name="WasDue">The date the last digest said.</param>
/// <param name="Due">The date now.</param>
/// <param name="State">The state now; dropped, too, when its deal was lost.</param>
public sealed record SinceItem(
    string DealId, string DealName, string MilestoneId, string Title, string OwnerId, LocalDate WasDue, LocalDate Due, MilestoneState State)
{
    internal static SinceItem? Of(Deal deal, SnapshotItem item)
    {
        if (deal.FindMilestone(item.MilestoneId) is not { } milestone) return null;

        var state = deal.Status == DealStatus.Lost && milestone.State == MilestoneState.Open ? MilestoneState.Dropped : milestone.State;
        return new SinceItem(deal.Id, deal.Name, milestone.Id, milestone.Title, deal.OwnerOf(milestone), item.Due, milestone.Due, state);
    }
}
