using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;

namespace PipelineBot.Sales.Reports;

/// <summary>Overdue milestones as rows, in the one order every list of them has.</summary>
internal static class OverdueRows
{
    public static IEnumerable<OverdueItem> Of(Deal deal, Func<string, LocalDate> todayOf) =>
        from milestone in deal.LiveMilestones()
        let owner = deal.OwnerOf(milestone)
        let days = milestone.DaysOverdue(todayOf(owner))
        where days > 0
        select new OverdueItem
        {
            DealId = deal.Id,
            DealName = deal.Name,
            Account = deal.Account,
            DealOwnerId = deal.OwnerId,
            PipelineId = deal.PipelineId,
            StageId = deal.StageId,
            Amount = deal.Amount,
            MilestoneId = milestone.Id,
            Title = milestone.Title,
            TemplateKey = milestone.TemplateKey,
            MilestoneStageId = milestone.StageId,
            OwnerId = owner,
            Due = milestone.Due,
            DaysOverdue = days,
            TimesMoved = milestone.Moves.Count,
            WaitingFor = milestone.Moves.Count > 0 ? milestone.Moves[^1].WaitingFor : WaitingFor.Unknown,
        };

    /// <summary>Most overdue first, then by deal, then by id, so that a list keeps its order from day to day.</summary>
    public static IEnumerable<OverdueItem> Ordered(IEnumerable<OverdueItem> items) => items
        .OrderByDescending(item => item.DaysOverdue)
        .ThenBy(item => item.DealName, StringComparer.Ordinal)
        .ThenBy(item => item.DealId, StringComparer.Ordinal)
        .ThenBy(item => item.MilestoneId, StringComparer.Ordinal);

    public static IReadOnlyList<OverdueOwner> ByOwner(IEnumerable<OverdueItem> items, Organisation organisation) =>
    [
        .. items.GroupBy(item => item.OwnerId, StringComparer.Ordinal)
            .Select(group => new OverdueOwner
            {
                OwnerId = group.Key,
                OwnerName = organisation.Find(group.Key)?.Name ?? "",
                Items = [.. Ordered(group)],
                AtRisk = MoneyTotals.Of(group.DistinctBy(item => item.DealId).Select(item => item.Amount)),
                WorstDays = group.Max(item => item.DaysOverdue),
            })
            .OrderByDescending(owner => owner.WorstDays)
            .ThenByDescending(owner => owner.Items.Count)
            .ThenBy(owner => owner.OwnerId, StringComparer.Ordinal),
    ];
}
