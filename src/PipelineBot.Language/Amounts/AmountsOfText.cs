namespace PipelineBot.Language.Amounts;

/// <summary>What one text says of amounts.</summary>
/// <param name="Plain">Those that are not how much another one changes by.</param>
/// <param name="Shifts">By how much one changes.</param>
internal sealed record AmountsOfText(string Text, IReadOnlyList<Recognized<MoneyReading>> Plain, IReadOnlyList<Recognized<AmountShift>> Shifts);
