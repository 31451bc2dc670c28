namespace PipelineBot.Sales.Amounts;

/// <summary>
/// Sums kept apart by currency, with the number of items that had no amount: that number is said beside the total,
/// since an unknown amount is not zero.
/// </summary>
public sealed record MoneyTotals
{
    /// <summary>One sum per currency, ordered by its code. A currency nobody used is not listed.</summary>
    public IReadOnlyList<Money> Sums { get => field ?? []; init; }

    /// <summary>Items that had an amount, in any currency.</summary>
    public int WithAmount { get; init; }

    /// <summary>Items whose amount is unknown.</summary>
    public int WithoutAmount { get; init; }

    /// <summary>The sum in one currency, or <c>null</c> when no item was in it.</summary>
    public Money? In(string currency) => Sums.FirstOrDefault(sum => sum.Currency == currency);

    public static MoneyTotals Of(IEnumerable<Money?> amounts)
    {
        var all = amounts.ToList();
        return new MoneyTotals
        {
            Sums = [.. all.OfType<Money>()
                .GroupBy(money => money.Currency, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Money(group.Sum(money => money.Amount), group.Key))],
            WithAmount = all.Count(money => money is not null),
            WithoutAmount = all.Count(money => money is null),
        };
    }
}
