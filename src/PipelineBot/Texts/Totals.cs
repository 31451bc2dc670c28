using PipelineBot.Conversation;
using PipelineBot.Sales.Amounts;

namespace PipelineBot.Texts;

/// <summary>A total as people read it: a sum for each currency, and how many have no amount.</summary>
public static class Totals
{
    public static string Text(SalesTurn turn, MoneyTotals totals)
    {
        var sums = string.Join(" + ", totals.Sums.Select(s => Say.Money(turn.Language, s)));
        var without = totals.WithoutAmount > 0 ? CommonTexts.Set.Count(turn.Language, "withoutAmount", totals.WithoutAmount) : "";
        return string.Join(" · ", new[] { sums, without }.Where(part => part.Length > 0));
    }
}
