using PipelineBot.Language;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>Amounts, but no lone figure in the middle of a sentence: "hand Coho 2 Megan", "agenda: 1. Contoso". "Amount of Contoso to 1" ends with one.</summary>
public sealed class Sums(ISlotRecognizer amounts) : ISlotRecognizer
{
    public IReadOnlyList<Recognized<object>> Recognize(string text)
    {
        var found = amounts.Recognize(text);
        foreach (var amount in found)
        {
            if (IsLone(text, amount.Span))
                return [.. found.Where(a => !IsLone(text, a.Span))];
        }

        return found;
    }

    private static bool IsLone(string text, TextSpan span) =>
        span.Length == 1 && char.IsAsciiDigit(text[span.Start]) && text.AsSpan(span.End).ContainsAnyExcept(" .!");
}
