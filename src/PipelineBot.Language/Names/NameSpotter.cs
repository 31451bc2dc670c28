using PipelineBot.Language.Phrases;
using PipelineBot.Language.Spelling;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>
/// Finds known names inside a sentence: whole, shortened to their beginning, abbreviated (南航), misspelt by one letter, in pinyin or in characters of the
/// same sound. Values are <see cref="Spotted{T}"/>. Adding is for one thread at a time; finding is for any number, also meanwhile.
/// </summary>
/// <remarks>All look-ups are by hash: the cost follows the length of the sentence, not the number of names.</remarks>
public sealed class NameSpotter<T> : ISlotRecognizer, ISpelling
    where T : notnull
{
    private const int MostTokens = 10;
    private const int LongestForm = 60;

    private readonly SpottedForms<T> _forms = new();
    private readonly SpellingTable? _spelling;

    /// <param name="entries">A value and its names; the first is the main one.</param>
    /// <param name="shortened">Whether a beginning of a name stands for it ("Woodgrove" for Woodgrove Bank).</param>
    /// <param name="initials">Whether the initials of a Chinese name's pinyin do ("wf"), unsurely.</param>
    /// <param name="leastInitials">How many initials at least.</param>
    /// <param name="respells">Whether the names are made of words, each of which may be misspelt: "pricng aproval". For a few thousand names.</param>
    public NameSpotter(IEnumerable<(T Value, IReadOnlyList<string> Names)> entries, bool shortened = true, bool initials = false, bool respells = false, int leastInitials = 2)
    {
        entries = respells ? [.. entries] : entries;
        _spelling = respells ? SpellingTable.OfNames(entries.SelectMany(entry => entry.Names)) : null;
        foreach (var (value, names) in entries)
        {
            for (var i = 0; i < names.Count; i++)
            {
                _forms.Add(value, NameKey.Of(names[i]), isMain: i == 0, shortened);
                if (initials && names[i].Length >= leastInitials)
                {
                    _forms.AddInitials(value, NameKey.Of(names[i]));
                }

            }
        }
    }

    /// <summary>Every occurrence of every form, overlapping ones included.</summary>
    public IReadOnlyList<Recognized<object>> Recognize(string text)
    {
        List<Recognized<object>>? found = null;
        var folded = Folding.Fold(text);
        Span<char> compact = stackalloc char[LongestForm];
        Span<char> sounds = stackalloc char[LongestForm];
        for (var start = 0; start < folded.Length; start++)
        {
            if (!IsTokenStart(folded, start))
            {
                continue;
            }

            var (length, spelt) = (0, true);
            var at = start;
            var isNamed = false;
            for (var token = 0; token < MostTokens && at >= 0; token++)
            {
                var end = TokenEnd(folded, at);
                if (length + end - at > LongestForm)
                {
                    break;
                }

                folded.AsSpan(at, end - at).CopyTo(compact[length..]);
                for (var i = at; i < end; i++)
                {
                    sounds[length + i - at] = Scan.IsCjk(folded[i]) ? Pinyin.Sound(folded[i]) : folded[i];
                }

                length += end - at;
                spelt &= Scan.IsLetter(folded[at]);
                if (_forms.Find(compact[..length], sounds[..length], spelt, token + 1, byConsonants: !isNamed) is { } spot)
                {
                    // "Tailspin (no" is no other way to spell Tailspin.
                    isNamed = true;
                    (found ??= []).Add(new Recognized<object>(spot.Value, TextSpan.FromBounds(start, end), spot.Confidence));
                }

                at = _forms.MayGoOn(compact[..length], sounds[..length], spelt, token + 1) ? NextToken(folded, end) : -1;
            }
        }

        return found ?? (IReadOnlyList<Recognized<object>>)[];
    }

    /// <summary>What the whole text names; null when it names nothing, or more than that.</summary>
    public Spotted<T>? Whole(string text)
    {
        var key = NameKey.Of(text);
        return key.Compact.Length is > 0 and <= LongestForm && _forms.Find(key.Compact, key.Sounds, !key.Compact.AsSpan().ContainsAnyExceptInRange('a', 'z'), key.Tokens) is { } spot
            ? spot.Value
            : null;
    }

    void ISpelling.Suggest(ReadOnlySpan<char> word, ref Suggestion best) => _spelling?.Suggest(word, ref best);

    private static bool IsTokenStart(string text, int i) =>
        Scan.IsCjk(text[i]) || (Scan.IsWordChar(text[i]) && (i == 0 || !Scan.IsWordChar(text[i - 1])));

    private static int TokenEnd(string text, int at) => Scan.IsCjk(text[at]) ? at + 1 : Scan.WordEnd(text, at);

    /// <summary>The next word of the same name: a comma, a colon or a line end closes it.</summary>
    private static int NextToken(string text, int i)
    {
        for (var skipped = 0; i < text.Length && skipped < 3; i++, skipped++)
        {
            if (Scan.IsCjk(text[i]) || Scan.IsWordChar(text[i]))
            {
                return i;
            }

            if (text[i] is not (' ' or '-' or '.' or '&' or '\'' or '/' or '(' or ')'))
            {
                return -1;
            }
        }

        return -1;
    }
}
