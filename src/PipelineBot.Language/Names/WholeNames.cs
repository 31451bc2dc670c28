using PipelineBot.Language.Phrases;
using PipelineBot.Language.Spelling;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>Names without those that are only a part of another that was said: 合同评审, and not the 评审 in it. Safe to share where the names are.</summary>
/// <param name="trimmed">What of a name in a text is its name, where the rest tells something else; null for all of it.</param>
public sealed class WholeNames(ISlotRecognizer names, Func<string, TextSpan, TextSpan>? trimmed = null) : ISlotRecognizer, ISpelling
{
    void ISpelling.Suggest(ReadOnlySpan<char> word, ref Suggestion best) => (names as ISpelling)?.Suggest(word, ref best);

    public IReadOnlyList<Recognized<object>> Recognize(string text)
    {
        var found = Whole(text);
        return trimmed is null || !found.Any(name => trimmed(text, name.Span) != name.Span) ? found : [.. found.Select(name => name with { Span = trimmed(text, name.Span) })];
    }

    private IReadOnlyList<Recognized<object>> Whole(string text)
    {
        var found = names.Recognize(text);
        if (found.Count < 2)
        {
            return found;
        }

        var whole = new List<Recognized<object>>(found.Count);
        var (end, start) = (-1, -1);
        foreach (var name in found.OrderBy(name => name.Span.Start).ThenByDescending(name => name.Span.Length))
        {
            // The same words may be several names; words that are written apart are names of their own.
            var isLonger = name.Span.End > end || (name.Span.Start == start && name.Span.End == end);
            if (isLonger || !Scan.IsCjk(text[name.Span.Start]))
            {
                whole.Add(name);
            }

            (start, end) = isLonger ? (name.Span.Start, name.Span.End) : (start, end);
        }

        return whole;
    }
}
