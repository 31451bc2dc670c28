using PipelineBot.Sales.Deals;

namespace PipelineBot.DealUpdates;

/// <summary>
/// What is confirmed before it is saved; everything else is saved at once, and can be undone. One place for all ways in.
/// Confirmed: a deal's name that was hardly recognised, closing and handing over, an amount more than doubled or less than halved.
/// </summary>
public static class ConfirmationPolicy
{
    private const decimal LargeFactor = 2m;

    /// <param name="before">The deal the change is made on; for a correction, the deal before what is corrected.</param>
    public static bool Asks(DealPart part, IEnumerable<ChangeKind> kinds, Deal before, Deal after) =>
        part.DealUnsure || kinds.Any(k => k.AlwaysConfirmed) || IsLargeChange(before, after);

    private static bool IsLargeChange(Deal before, Deal after)
    {
        if (before.Amount is not { Amount: > 0 } old || after.Amount is not { } now || old == now)
            return false;
        return old.Currency != now.Currency || now.Amount > old.Amount * LargeFactor || now.Amount * LargeFactor < old.Amount;
    }
}
