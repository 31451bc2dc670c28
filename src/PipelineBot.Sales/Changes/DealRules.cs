using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Changes;

/// <summary>What may happen to a deal. Pure: the same question gets the same answer. Permission is asked elsewhere, before.</summary>
public static class DealRules
{
    /// <summary>A new deal in its first stage (or the one given) with that stage's milestones.</summary>
    public static DealDecision Create(NewDeal deal, ChangeContext context) => throw new NotImplementedException();

    /// <summary>Makes the changes one after another, each on what the one before left: all, or none when one cannot be.</summary>
    public static DealDecision Decide(Deal deal, IReadOnlyList<DealChange> changes, ChangeContext context) => throw new NotImplementedException();
}
