using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Changes;

/// <summary>
/// Winning, losing, reopening. A deal that is won has its contract: the milestone for it is done, whoever added it. Other open milestones nobody has to do
/// any more are dropped (all when lost; when won those from templates, since what people added themselves may be promises to the customer). Reopening opens
/// all of them again.
/// </summary>
internal static class ClosingRules
{
    public static DealDecision IsClosed(Deal deal, DealChange change) =>
        new DealDecision.Refused(RefusalReason.DealIsClosed, change, deal.Status == DealStatus.Won ? "won" : "lost");

    public static Step Win(Deal deal, DealChange.CloseWon change, ChangeContext context)
    {
        if (deal.Status == DealStatus.Won) return new DealDecision.Refused(RefusalReason.AlreadyClosed, change, "won");
        if (deal.Status == DealStatus.Lost) return IsClosed(deal, change);
        if (Checks.Amount(change.Amount, change) is { } refused) return refused;
        return Close(deal, DealStatus.Won, "", context) with { Amount = change.Amount ?? deal.Amount };
    }

    public static Step Lose(Deal deal, DealChange.CloseLost change, ChangeContext context)
    {
        if (deal.Status == DealStatus.Lost) return new DealDecision.Refused(RefusalReason.AlreadyClosed, change, "lost");
        if (deal.Status == DealStatus.Won) return IsClosed(deal, change);
        if (Checks.Text(change.Reason, TextLimits.Long, out var reason, change, RefusalReason.ReasonNeeded) is { } refused) return refused;
        return Close(deal, DealStatus.Lost, reason, context);
    }

    public static Step Reopen(Deal deal, DealChange.Reopen change, ChangeContext context)
    {
        if (deal.Status == DealStatus.Open) return new DealDecision.Refused(RefusalReason.NotClosed, change);
        if (Checks.Text(change.Reason, TextLimits.Long, out var reason, change) is { } refused) return refused;

        var open = deal with
        {
            Status = DealStatus.Open,
            ClosedOn = null,
            CloseReason = "",
            StageSince = context.Today,
            Milestones = [.. deal.Milestones.Select(milestone => milestone.DroppedByClosing || milestone.DoneByClosing ? Again(milestone) : milestone)],
        };
        var back = StageWhenClosed(deal, context.Pipelines.Of(deal));
        return back is null ? open : StageRules.Enter(open, back, context, reason.Length == 0 ? null : reason);
    }

    private static Deal Close(Deal deal, DealStatus status, string reason, ChangeContext context) => deal with
    {
        Status = status,
        ClosedOn = context.Today,
        CloseReason = reason,
        Milestones = [.. deal.Milestones.Select(milestone => Ended(milestone, status, context.Pipelines.Of(deal), context.Today))],
    };

    private static Milestone Ended(Milestone milestone, DealStatus status, Pipeline pipeline, LocalDate today)
    {
        if (milestone.State != MilestoneState.Open) return milestone;
        if (status == DealStatus.Won && IsReachedByWinning(milestone, pipeline)) return milestone with { State = MilestoneState.Done, DoneOn = today, DoneByClosing = true };
        return status == DealStatus.Lost || milestone.TemplateKey.Length > 0 ? milestone with { State = MilestoneState.Dropped, DroppedByClosing = true } : milestone;
    }

    /// <summary>By its template, or by its title when somebody added it by hand.</summary>
    private static bool IsReachedByWinning(Milestone milestone, Pipeline pipeline) => pipeline.Stages
        .SelectMany(stage => stage.Milestones.Where(template => template.ReachedByWinning).Select(template => (stage, template)))
        .Any(of => milestone.TemplateKey.Length > 0
            ? milestone.TemplateKey == of.template.Key && milestone.StageId == of.stage.Id
            : of.template.Title.All.Contains(milestone.Title, StringComparer.OrdinalIgnoreCase));

    private static Milestone Again(Milestone milestone) =>
        milestone with { State = MilestoneState.Open, DoneOn = null, DroppedByClosing = false, DoneByClosing = false };

    /// <summary>For a deal that went on to after-sales the stage it came from; <c>null</c> when it may stay where it is.</summary>
    private static Stage? StageWhenClosed(Deal deal, Pipeline pipeline)
    {
        if (pipeline.Find(deal.StageId) is not { IsAfterSales: true }) return null;

        var from = deal.StageHistory.Select(move => pipeline.Find(move.From)).LastOrDefault(stage => stage is { IsAfterSales: false });
        return from ?? pipeline.Stages.LastOrDefault(stage => !stage.IsAfterSales);
    }
}
