using System.Globalization;
using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Changes;

/// <summary>What values may be. Each check answers <c>null</c> when the value may be.</summary>
internal static class Checks
{
    private const decimal MostAmount = 1_000_000_000_000_000m;
    private const int MostDecimals = 4;

    /// <summary>Cleans a text and refuses one that is too long, or blank where it is needed.</summary>
    /// <param name="missing">The reason to refuse a blank text with; <c>null</c> allows it.</param>
    /// <param name="what">Names the text in the refusal.</param>
    public static DealDecision? Text(
        string? raw, int limit, out string clean, DealChange? change, RefusalReason? missing = null, string? what = null)
    {
        clean = CleanText.Of(raw);
        if (clean.Length > limit) return new DealDecision.Refused(RefusalReason.TextTooLong, change, limit.ToString(CultureInfo.InvariantCulture));
        return clean.Length == 0 && missing is { } reason ? new DealDecision.Refused(reason, change, what) : null;
    }

    public static DealDecision? Amount(Money? money, DealChange? change)
    {
        RefusalReason? reason = money switch
        {
            null => null,
            { Amount: < 0 } => RefusalReason.AmountNegative,
            { Amount: > MostAmount } or { Amount.Scale: > MostDecimals } => RefusalReason.AmountOutOfRange,
            { Currency: not [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] } => RefusalReason.CurrencyInvalid,
            _ => null,
        };
        return reason is { } refused ? new DealDecision.Refused(refused, change, money!.ToString()) : null;
    }

    /// <summary>A year back to ten years ahead, both ends included.</summary>
    public static DealDecision? Date(LocalDate date, ChangeContext context, DealChange? change) =>
        date < context.Today.PlusYears(-1) || date > context.Today.PlusYears(10)
            ? new DealDecision.Refused(RefusalReason.DateOutOfRange, change, date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))
            : null;
}
