using System.Globalization;

namespace PipelineBot.Sales.Amounts;

/// <summary>An amount in one currency. An unknown amount is <c>null</c>, never zero.</summary>
/// <param name="Amount">In whole units of the currency; kept without trailing zeros, so equal amounts are written alike.</param>
/// <param name="Currency">ISO 4217 code, kept in capitals.</param>
public sealed record Money(decimal Amount, string Currency)
{
    private const string Plain = "0.############################";

    public decimal Amount { get; init; } = decimal.Parse(Amount.ToString(Plain, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public string Currency { get; init; } = (Currency ?? "").Trim().ToUpperInvariant();

    /// <summary>The canonical form, such as <c>300000 CNY</c>: for the log and for undo, not for people.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount.ToString(Plain, CultureInfo.InvariantCulture)} {Currency}");

    /// <summary>Reads the canonical form back; <c>null</c> when the text is not one.</summary>
    public static Money? FromCanonical(string? text)
    {
        var space = text?.IndexOf(' ') ?? -1;
        return space > 0 && decimal.TryParse(text.AsSpan(0, space), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? new Money(amount, text![(space + 1)..])
            : null;
    }
}
