using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Changes;

/// <summary>Amount, dates, next step: one field each.</summary>
internal static class FieldRules
{
    /// <summary>Also on a closed deal: the amount it was won for is often put right later.</summary>
    public static Step Amount(Deal deal, DealChange.SetAmount change) =>
        Checks.Amount(change.Amount, change) is { } refused ? refused : deal with { Amount = change.Amount };

    public static Step CloseDate(Deal deal, DealChange.SetCloseDate change, ChangeContext context)
    {
        if (deal.Status != DealStatus.Open) return ClosingRules.IsClosed(deal, change);
        return Checks.Date(change.Date, context, change) is { } refused ? refused : deal with { CloseDate = change.Date };
    }

    public static Step NextStep(Deal deal, DealChange.SetNextStep change)
    {
        if (deal.Status == DealStatus.Lost) return ClosingRules.IsClosed(deal, change);
        return Checks.Text(change.Text, TextLimits.Long, out var text, change) is { } refused ? refused : deal with { NextStep = text };
    }
}
