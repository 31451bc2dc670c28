using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Changes;

/// <summary>What one change leaves: the deal, or the decision that stops everything.</summary>
internal readonly record struct Step(Deal? Deal, DealDecision? Stop)
{
    public static implicit operator Step(Deal deal) => new(deal, null);

    public static implicit operator Step(DealDecision stop) => new(null, stop);
}
