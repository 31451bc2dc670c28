using System.Diagnostics.CodeAnalysis;

namespace PipelineBot.Language.Amounts;

/// <summary>Finds amounts of money: 500k, $1.2m, 50万, ¥50万, 300,000 CNY, 50w.</summary>
public static class MoneyRecognizer
{
    /// <summary>All amounts in the text, in order, not overlapping. A bare number is reported with confidence 0.5.</summary>
    public static IReadOnlyList<Recognized<MoneyReading>> Recognize(string text) => [];

    /// <summary>Reads a prompt's answer: the whole text is one amount; a bare number counts.</summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out Recognized<MoneyReading>? result)
    {
        result = null;
        return false;
    }
}
