using PipelineBot.Language.Phrases;
using PipelineBot.Language.Spelling;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>
/// Finds the terms of a closed vocabulary (stages, languages, time zones) in a text. English terms match whole words; case,
/// width and runs of spaces do not matter, and Chinese ones may be typed in pinyin. Immutable, safe to share.
/// </summary>
public sealed class TermRecognizer<T> : ISlotRecognizer, ISpelling
    where T : notnull
{
    private readonly Dictionary<char, List<(string Term, T Value)>> _byFirst = [];
    private readonly double _confidence;
    private readonly Lazy<SpellingTable> _spelling;

    /// <param name="confidence">Of every term found.</param>
    /// <param name="terms">A value and every way to say it. The same term for two values gives both.</param>
    public TermRecognizer(IEnumerable<(T Value, IReadOnlyList<string> Terms)> terms, double confidence = 1)
    {
        _confidence = confidence;
        _spelling = new(() => SpellingTable.OfNames(_byFirst.Values.SelectMany(list => list).Select(entry => entry.Term)));
        foreach (var (value, written) in terms)
        {
            foreach (var term in written.Select(t => Folding.Fold(t).Trim().Replace('-', ' ')).Where(t => t.Length > 0).SelectMany(t => PinyinSpellings.Of(t).Prepend(t)).Distinct())
            {
                if (!_byFirst.TryGetValue(term[0], out var list))
                {
                    _byFirst[term[0]] = list = [];
                }

                list.Add((term, value));
            }
        }
    }

    void ISpelling.Suggest(ReadOnlySpan<char> word, ref Suggestion best) => _spelling.Value.Suggest(word, ref best);

    /// <summary>Every occurrence, overlapping ones included, in the order of the text.</summary>
    public IReadOnlyList<Recognized<object>> Recognize(string text)
    {
        var folded = Folding.Fold(text);
        List<Recognized<object>>? found = null;
        for (var i = 0; i < folded.Length; i++)
        {
            if ((i > 0 && Scan.IsWordChar(folded[i - 1]) && Scan.IsWordChar(folded[i])) || !_byFirst.TryGetValue(folded[i], out var candidates))
            {
                continue;
            }

            var next = Scan.At(folded, i + 1);
            foreach (var (term, value) in candidates)
            {
                if ((term.Length == 1 || term[1] == next || term[1] == ' ') && Scan.Words(folded, i, term) is var end and > 0)
                {
                    (found ??= []).Add(new Recognized<object>(value, TextSpan.FromBounds(i, end), _confidence));
                }
            }
        }

        return found ?? (IReadOnlyList<Recognized<object>>)[];
    }
}
