using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Promises;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.CheckIns;

/// <summary>What each kind of question could be asked about, the most pressing first.</summary>
internal static class CheckInCandidates
{
    public static IReadOnlyList<CheckInQuestion> Overdue(IEnumerable<Deal> deals, string personId, LocalDate today) => ByDays(
        from deal in deals
        from milestone in deal.Overdue(today)
        where deal.OwnerOf(milestone) == personId
        select About(deal, CheckInKind.OverdueMilestone) with
        {
            MilestoneId = milestone.Id,
            MilestoneTitle = milestone.Title,
            Date = milestone.Due,
            Days = milestone.DaysOverdue(today),
        });

    public static IReadOnlyList<CheckInQuestion> Promised(IEnumerable<Promise> promises, string personId, LocalDate today) =>
    [
        .. promises.Where(promise => promise.FromId == personId && promise.IsOverdue(today))
            .OrderBy(promise => promise.Due)
            .ThenBy(promise => promise.Id, StringComparer.Ordinal)
            .Select(promise => new CheckInQuestion
            {
                Kind = CheckInKind.OverduePromise,
                PromiseId = promise.Id,
                PromisedTo = promise.ToId,
                Promised = promise.What,
                Date = promise.Due,
                Days = promise.DaysOverdue(today),
            }),
    ];

    /// <summary>Ordered by the days beyond the usual ones; the days shown are all the days in the stage.</summary>
    public static IReadOnlyList<CheckInQuestion> Stalled(IEnumerable<Deal> own, LocalDate today, PipelineSet pipelines) =>
    [
        .. own.Where(deal => deal.IsStalled(pipelines.Of(deal), today))
            .OrderByDescending(deal => deal.DaysStalled(pipelines.Of(deal), today))
            .ThenBy(deal => deal.Id, StringComparer.Ordinal)
            .Select(deal => About(deal, CheckInKind.StalledDeal) with
            {
                Days = deal.StageAge(today),
                UsualDays = pipelines.StageOf(deal)?.UsualDays,
            }),
    ];

    public static IReadOnlyList<CheckInQuestion> CloseDatePassed(IEnumerable<Deal> own, LocalDate today) => ByDays(
        own.Where(deal => deal.CloseDatePassed(today)).Select(deal => About(deal, CheckInKind.CloseDatePassed) with
        {
            Date = deal.CloseDate,
            Days = deal.DaysPastCloseDate(today),
        }));

    /// <summary>The deal expected to close first comes first; those without a date last.</summary>
    public static IReadOnlyList<CheckInQuestion> WithoutNextStep(IEnumerable<Deal> own) =>
    [
        .. own.Where(deal => string.IsNullOrWhiteSpace(deal.NextStep))
            .OrderBy(deal => deal.CloseDate ?? LocalDate.MaxIsoValue)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal)
            .Select(deal => About(deal, CheckInKind.MissingNextStep) with { Date = deal.CloseDate }),
    ];

    private static IReadOnlyList<CheckInQuestion> ByDays(IEnumerable<CheckInQuestion> questions) =>
        [.. questions.OrderByDescending(question => question.Days).ThenBy(question => question.DealId, StringComparer.Ordinal)];

    private static CheckInQuestion About(Deal deal, CheckInKind kind) => new()
    {
        Kind = kind,
        DealId = deal.Id,
        DealName = deal.Name,
        PipelineId = deal.PipelineId,
        StageId = deal.StageId,
        Amount = deal.Amount,
    };
}
