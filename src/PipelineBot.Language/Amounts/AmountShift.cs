using System.Globalization;

namespace PipelineBot.Language.Amounts;

/// <summary>How an amount changes, counted from what it is: "up by 50k", "10 % off", 打九五折.</summary>
/// <param name="Factor">It is multiplied by this first: 0.9 for "10 % off"; 1 where a sum is said.</param>
/// <param name="Plus">Then this is added, in whole currency units; negative for "down by".</param>
/// <param name="Currency">ISO 4217 code of the sum, or null where none was said: then it is in the amount's own.</param>
public sealed record AmountShift(decimal Factor, decimal Plus, string? Currency = null)
{
    // Nobody types it.
    private const char Sign = '\u0394';

    /// <summary>Whether the sum is a mere number: "up by 50" of a deal may mean thousands.</summary>
    public bool IsBare { get; init; }

    /// <summary>A text that <see cref="AmountShiftRecognizer.TryParseWhole"/> reads as the same: of "increase Contoso by 50k" the last words do not say which way.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture, $"{Sign}{(IsBare ? "~" : "")}{Factor}*{Plus}{(Currency is null ? "" : " ")}{Currency}");

    internal static AmountShift? FromCanonical(string text)
    {
        if (text.Length is < 4 or > 80 || text[0] != Sign)
        {
            return null;
        }

        var isBare = text[1] == '~';
        var parts = text[(isBare ? 2 : 1)..].Split('*', ' ');
        return parts.Length is 2 or 3
            && decimal.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var factor)
            && decimal.TryParse(parts[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var plus)
            ? new AmountShift(factor, plus, parts.Length == 3 ? parts[2] : null) { IsBare = isBare }
            : null;
    }

    /// <summary>The new amount, to the hundredth; null where nothing would be left.</summary>
    public decimal? From(decimal present) =>
        Math.Abs(present) < 1_000_000_000_000_000_000m && Math.Round((present * Factor) + Plus, 2, MidpointRounding.AwayFromZero) is > 0 and var amount
            ? Numbers.NumberReader.Plain(amount)
            : null;
}
