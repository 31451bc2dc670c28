using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.Sales.Changes;

/// <summary>What may happen to a deal. Pure: the same question gets the same answer. Permission is asked elsewhere, before.</summary>
public static class DealRules
{
    /// <summary>A new deal in its first stage (or the one given) with that stage's milestones.</summary>
    public static DealDecision Create(NewDeal deal, ChangeContext context)
    {
        var step = CreationRules.Create(deal, context);
        return step.Stop ?? Outcome(new Deal { Id = step.Deal!.Id }, step.Deal, context);
    }

    /// <summary>Makes the changes one after another, each on what the one before left: all, or none when one cannot be.</summary>
    public static DealDecision Decide(Deal deal, IReadOnlyList<DealChange> changes, ChangeContext context)
    {
        var after = deal;
        foreach (var change in changes)
        {
            var step = Make(after, change, context);
            if (step.Stop is { } stop) return stop;
            after = step.Deal!;
        }

        return Outcome(deal, after, context);
    }

    private static Step Make(Deal deal, DealChange change, ChangeContext context) => change switch
    {
        DealChange.MoveStage move => StageRules.Move(deal, move, context),
        DealChange.CloseWon won => ClosingRules.Win(deal, won, context),
        DealChange.CloseLost lost => ClosingRules.Lose(deal, lost, context),
        DealChange.Reopen reopen => ClosingRules.Reopen(deal, reopen, context),
        DealChange.SetAmount amount => FieldRules.Amount(deal, amount),
        DealChange.SetCloseDate date => FieldRules.CloseDate(deal, date, context),
        DealChange.SetNextStep step => FieldRules.NextStep(deal, step),
        DealChange.AddMilestone add => MilestoneRules.Add(deal, add, context),
        DealChange.CompleteMilestone complete => MilestoneRules.Complete(deal, complete, context),
        DealChange.RescheduleMilestone reschedule => MilestoneRules.Reschedule(deal, reschedule, context),
        DealChange.DropMilestone drop => MilestoneRules.Drop(deal, drop),
        DealChange.ReopenMilestone reopen => MilestoneRules.Reopen(deal, reopen),
        DealChange.HandOver handOver => PeopleRules.HandOver(deal, handOver),
        DealChange.ShareWith share => PeopleRules.Share(deal, share),
        DealChange.StopSharing stop => PeopleRules.StopSharing(deal, stop),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "A change without a rule."),
    };

    private static DealDecision Outcome(Deal before, Deal after, ChangeContext context)
    {
        var fields = DealDiff.Between(before, after);
        return fields.Count == 0 ? new DealDecision.Unchanged() : new DealDecision.Changed(after.Remember(context.TurnId), fields);
    }
}
