namespace PipelineBot.Language.Amounts;

/// <summary>An amount of money a person named.</summary>
/// <param name="Amount">In whole currency units: 50万 is 500,000.</param>
/// <param name="Currency">
/// ISO 4217 code, or null when none was said. ¥, 元 and 块 are read as CNY and $ as USD; JPY must be said (日元, JPY).
/// </param>
public sealed record MoneyReading(decimal Amount, string? Currency);
