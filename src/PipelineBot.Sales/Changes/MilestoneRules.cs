using System.Globalization;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Changes;

/// <summary>Adding, finishing, moving, dropping milestones. None of it on a lost deal.</summary>
internal static class MilestoneRules
{
    /// <summary>More than anyone follows, and few enough for a deal to stay a small document.</summary>
    private const int MostMilestones = 200;

    public static Step Add(Deal deal, DealChange.AddMilestone change, ChangeContext context)
    {
        if (deal.Status == DealStatus.Lost) return ClosingRules.IsClosed(deal, change);
        if ((Checks.Text(change.Title, TextLimits.Short, out var title, change, RefusalReason.TextMissing, "title")
            ?? Checks.Text(change.Goal, TextLimits.Long, out _, change)
            ?? Checks.Text(change.Standard, TextLimits.Long, out _, change)
            ?? Checks.Date(change.Due, context, change)) is { } refused)
        {
            return refused;
        }

        if (deal.Milestones.Count >= MostMilestones)
        {
            return new DealDecision.Refused(RefusalReason.TooMany, change, MostMilestones.ToString(CultureInfo.InvariantCulture));
        }

        var milestone = new Milestone
        {
            Id = MilestoneIds.Next(deal, context.TurnId),
            Title = title,
            Goal = CleanText.Of(change.Goal),
            Standard = CleanText.Of(change.Standard),
            OwnerId = string.IsNullOrEmpty(change.OwnerId) ? deal.OwnerId : change.OwnerId,
            Due = change.Due,
            StageId = deal.StageId,
        };
        return deal with { Milestones = [.. deal.Milestones, milestone] };
    }

    public static Step Complete(Deal deal, DealChange.CompleteMilestone change, ChangeContext context)
    {
        if (Checks.Text(change.Evidence, TextLimits.Long, out var evidence, change) is { } refused) return refused;

        // One that closing ended can still be finished with evidence: the contract is often filed after the win is told.
        return Edit(deal, change.MilestoneId, change, milestone => milestone.State == MilestoneState.Open || milestone.DroppedByClosing || milestone.DoneByClosing, milestone => milestone with
        {
            State = MilestoneState.Done,
            DoneOn = context.Today,
            Evidence = evidence,
            DroppedByClosing = false,
            DoneByClosing = false,
        });
    }

    public static Step Reschedule(Deal deal, DealChange.RescheduleMilestone change, ChangeContext context)
    {
        if ((Checks.Text(change.Reason, TextLimits.Long, out var reason, change) ?? Checks.Date(change.Due, context, change)) is { } refused) return refused;

        var why = reason.Length == 0 ? null : reason;
        return Edit(deal, change.MilestoneId, change, IsOpen, milestone => milestone.Due == change.Due ? milestone : milestone with
        {
            Due = change.Due,
            Moves = [.. milestone.Moves, new DateMove(milestone.Due, change.Due, why, change.WaitingFor, context.Today, context.ActorId)],
        });
    }

    public static Step Drop(Deal deal, DealChange.DropMilestone change)
    {
        if (Checks.Text(change.Reason, TextLimits.Long, out var reason, change, RefusalReason.ReasonNeeded) is { } refused) return refused;
        return Edit(deal, change.MilestoneId, change, IsOpen, milestone => milestone with { State = MilestoneState.Dropped, DropReason = reason });
    }

    public static Step Reopen(Deal deal, DealChange.ReopenMilestone change) =>
        Edit(deal, change.MilestoneId, change, milestone => !IsOpen(milestone), milestone => milestone with
        {
            State = MilestoneState.Open,
            DoneOn = null,
            Evidence = "",
            DropReason = "",
            DroppedByClosing = false,
            DoneByClosing = false,
        });

    private static bool IsOpen(Milestone milestone) => milestone.State == MilestoneState.Open;

    private static Step Edit(Deal deal, string id, DealChange change, Func<Milestone, bool> may, Func<Milestone, Milestone> edit)
    {
        if (deal.Status == DealStatus.Lost) return ClosingRules.IsClosed(deal, change);
        if (deal.FindMilestone(id) is not { } milestone) return new DealDecision.Refused(RefusalReason.NoSuchMilestone, change, id);
        if (may(milestone))
        {
            var edited = edit(milestone);
            return deal with { Milestones = [.. deal.Milestones.Select(each => ReferenceEquals(each, milestone) ? edited : each)] };
        }

        var reason = milestone.State switch
        {
            MilestoneState.Done => RefusalReason.AlreadyDone,
            MilestoneState.Dropped => RefusalReason.AlreadyDropped,
            _ => RefusalReason.AlreadyOpen,
        };
        return new DealDecision.Refused(reason, change, id);
    }
}
