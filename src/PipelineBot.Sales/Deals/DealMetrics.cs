using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Deals;

/// <summary>The numbers people see about a deal, each defined once. <c>today</c> is today in the deal owner's zone.</summary>
public static class DealMetrics
{
    /// <summary>
    /// The milestones somebody still has to do: open, on a deal that is not lost. A won deal's remain (after-sales and
    /// promises); its sales milestones were dropped when it closed.
    /// </summary>
    public static IEnumerable<Milestone> LiveMilestones(this Deal deal) =>
        deal.Status == DealStatus.Lost ? [] : deal.Milestones.Where(milestone => milestone.State == MilestoneState.Open);

    /// <summary>Whole calendar days in the stage; 0 on the first day, and when the day it entered is not known.</summary>
    public static int StageAge(this Deal deal, LocalDate today) =>
        deal.StageSince == default || deal.StageSince > today ? 0 : Period.DaysBetween(deal.StageSince, today);

    /// <summary>Open, and in its stage for more days than the stage usually takes. A stage without usual days never stalls.</summary>
    public static bool IsStalled(this Deal deal, Pipeline pipeline, LocalDate today) => deal.DaysStalled(pipeline, today) > 0;

    /// <summary>Days beyond the stage's usual days; 0 when not stalled.</summary>
    public static int DaysStalled(this Deal deal, Pipeline pipeline, LocalDate today) =>
        deal.Status == DealStatus.Open && pipeline.Find(deal.StageId)?.UsualDays is { } usual
            ? Math.Max(0, deal.StageAge(today) - usual)
            : 0;

    /// <summary>Open with an expected close date before today.</summary>
    public static bool CloseDatePassed(this Deal deal, LocalDate today) => deal.Status == DealStatus.Open && deal.CloseDate < today;

    /// <summary>Whole calendar days since the expected close date of an open deal; 0 when it has not passed.</summary>
    public static int DaysPastCloseDate(this Deal deal, LocalDate today) =>
        deal.CloseDatePassed(today) ? Period.DaysBetween(deal.CloseDate!.Value, today) : 0;

    /// <summary>The live milestone due first; <c>null</c> when there is none.</summary>
    public static Milestone? NextDue(this Deal deal) => deal.LiveMilestones().OrderBy(milestone => milestone.Due).FirstOrDefault();

    /// <summary>Live milestones due on these days, both included, earliest first.</summary>
    public static IReadOnlyList<Milestone> DueWithin(this Deal deal, LocalDate from, LocalDate to) =>
        [.. deal.LiveMilestones().Where(milestone => milestone.Due >= from && milestone.Due <= to).OrderBy(milestone => milestone.Due)];

    /// <summary>Live milestones overdue today, most overdue first.</summary>
    public static IReadOnlyList<Milestone> Overdue(this Deal deal, LocalDate today) =>
        [.. deal.LiveMilestones().Where(milestone => milestone.IsOverdue(today)).OrderBy(milestone => milestone.Due)];

    /// <summary>Who has to get a milestone done: its owner, or the deal's.</summary>
    public static string OwnerOf(this Deal deal, Milestone milestone) => milestone.OwnerId.Length > 0 ? milestone.OwnerId : deal.OwnerId;

    /// <summary>Amounts by currency; each deal counts once however often it is given.</summary>
    public static MoneyTotals Total(this IEnumerable<Deal> deals) => MoneyTotals.Of(deals.DistinctBy(deal => deal.Id).Select(deal => deal.Amount));
}
