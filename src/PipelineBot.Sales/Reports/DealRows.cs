using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Reports;

internal static class DealRows
{
    /// <summary>The deals for which a number of days is above 0, the highest first.</summary>
    public static IReadOnlyList<DealRow> Longest(
        IEnumerable<Deal> deals, Func<Deal, LocalDate, int> days, Func<string, LocalDate> todayOf, Organisation organisation, PipelineSet pipelines) =>
    [
        .. deals.Select(deal => Of(deal, days, todayOf(deal.OwnerId), organisation, pipelines))
            .Where(row => row.Days > 0)
            .OrderByDescending(row => row.Days)
            .ThenBy(row => row.DealName, StringComparer.Ordinal)
            .ThenBy(row => row.DealId, StringComparer.Ordinal),
    ];

    private static DealRow Of(Deal deal, Func<Deal, LocalDate, int> days, LocalDate today, Organisation organisation, PipelineSet pipelines) => new()
    {
        DealId = deal.Id,
        DealName = deal.Name,
        Account = deal.Account,
        OwnerId = deal.OwnerId,
        OwnerName = organisation.Find(deal.OwnerId)?.Name ?? "",
        PipelineId = deal.PipelineId,
        StageId = deal.StageId,
        Amount = deal.Amount,
        CloseDate = deal.CloseDate,
        StageAge = deal.StageAge(today),
        UsualDays = pipelines.StageOf(deal)?.UsualDays,
        Days = days(deal, today),
    };
}
