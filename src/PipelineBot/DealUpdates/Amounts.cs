using System.Globalization;
using PipelineBot.Conversation;
using PipelineBot.Language.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Texts;

namespace PipelineBot.DealUpdates;

/// <summary>Reads an amount beside the deal it is of: "up by 50k" and 打九折 count from what the deal has now, and "155" of a deal of 150,000 is 155,000.</summary>
internal static class Amounts
{
    /// <summary>Below it a bare number is seldom all of a deal's amount.</summary>
    private const decimal Short = 1000;

    /// <summary>What is left unsaid keeps an amount within this of the one before.</summary>
    private const decimal Near = 2;

    private static readonly decimal[] Units = [1000, 10_000, 1_000_000];

    public static SlotReading Read(string said, Deal deal, SalesTurn turn)
    {
        if (AmountShiftRecognizer.TryParseWhole(said, out var shift))
            return Shifted(shift, deal) ?? Unknown(said, turn);
        if (!MoneyRecognizer.TryParseWhole(said, out var reading))
            return Unknown(said, turn);
        var (amount, currency) = (reading.Value.Amount, reading.Value.Currency);
        if (currency is not null || amount >= Short || amount <= 0)
            return new(Canonical(amount, currency));
        return new(Canonical(Meant(amount, deal.Amount?.Amount ?? 0) ?? amount, null)) { Guessed = true };
    }

    private static SlotReading? Shifted(AmountShift shift, Deal deal)
    {
        if (deal.Amount is not { } present || (shift.Currency is { } said && said != present.Currency))
            return null;
        // "Up by 50" of a deal of 400,000.
        var unit = shift.IsBare && shift.Plus != 0 && Math.Abs(shift.Plus) < Short && present.Amount >= Short * 10 ? Short : 1;
        return (shift with { Plus = shift.Plus * unit }).From(present.Amount) is { } amount ? new(Canonical(amount, present.Currency)) { Guessed = unit > 1 } : null;
    }

    private static decimal? Meant(decimal amount, decimal present)
    {
        foreach (var unit in Units)
        {
            if (present > 0 && amount * unit <= present * Near && amount * unit * Near >= present)
                return amount * unit / 1.000000000000000000000000m;
        }

        return null;
    }

    private static SlotReading Unknown(string said, SalesTurn turn) => new(null, Problem: UpdateTexts.Set.Get(turn.Language, "money.unknown", Quoted.Of(said)));

    private static string Canonical(decimal amount, string? currency) =>
        amount.ToString(CultureInfo.InvariantCulture) + (currency is null ? "" : " " + currency);
}
