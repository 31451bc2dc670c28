using NodaTime;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Data.Importing.Deals;

/// <summary>Closes and reopens by the same rules as people do, so that milestones go and come back with the deal.</summary>
internal static class DealStatusChange
{
    public static Deal To(Deal deal, DealStatus status, Instant now, LocalDate today, PipelineSet pipelines)
    {
        if (deal.Status == status)
            return deal;
        var context = new ChangeContext { ActorId = DealBatches.Actor, Now = now, Today = today, TurnId = "", Pipelines = pipelines };
        List<DealChange> changes = [];
        if (deal.Status != DealStatus.Open)
            changes.Add(new DealChange.Reopen());
        if (status == DealStatus.Won)
            changes.Add(new DealChange.CloseWon());
        else if (status == DealStatus.Lost)
            changes.Add(new DealChange.CloseLost(DealBatches.Actor));

        // The day and the reason are the file's to say; an import does not know them otherwise.
        return DealRules.Decide(deal, changes, context) is DealDecision.Changed { After: var after }
            ? after with { ClosedOn = null, CloseReason = "" }
            : deal with { Status = status, ClosedOn = null, CloseReason = "" };
    }
}
