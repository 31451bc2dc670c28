using System.Diagnostics.CodeAnalysis;

namespace PipelineBot.Language.Numbers;

/// <summary>Finds numbers written in figures, in Chinese and in English words.</summary>
public static class NumberRecognizer
{
    /// <summary>All numbers in the text, in order, not overlapping. Figures inside a word (Q3, S4HANA) are not numbers.</summary>
    public static IReadOnlyList<Recognized<decimal>> Recognize(string text) => [];

    /// <summary>Reads a text that is one number and nothing else, spaces aside.</summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out decimal? value)
    {
        value = null;
        return false;
    }
}
