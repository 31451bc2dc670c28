namespace PipelineBot.Language.Phrases;

/// <summary>The compiled phrases, and which of them a sentence can match at all.</summary>
internal sealed class PhraseIndex
{
    private readonly CompiledPhrase[] _phrases;
    private readonly int _vocabularySize;

    public PhraseIndex(IEnumerable<Phrase> phrases, IReadOnlyDictionary<string, SlotKind> kinds)
    {
        Words = new CommonWords(Vocabulary);
        var compiler = new PhraseCompiler(Vocabulary, kinds);
        _phrases = [.. phrases.Select(compiler.Compile)];
        _vocabularySize = Vocabulary.Count;
    }

    public Vocabulary Vocabulary { get; } = new();

    public CommonWords Words { get; }

    public List<CompiledPhrase> Possible(Token[] tokens, TypedValues values)
    {
        Span<ulong> present = stackalloc ulong[64];
        present = _vocabularySize > 64 * 64 ? new ulong[(_vocabularySize / 64) + 1] : present;
        foreach (var token in tokens)
        {
            if (token.Id >= 0)
            {
                present[token.Id >> 6] |= 1UL << (token.Id & 63);
            }
        }

        var possible = new List<CompiledPhrase>();
        foreach (var phrase in _phrases)
        {
            if (HasAll(phrase.Required, present) && Array.TrueForAll(phrase.Recognizers, values.Has))
            {
                possible.Add(phrase);
            }
        }

        return possible;
    }

    private static bool HasAll(int[][] groups, ReadOnlySpan<ulong> present)
    {
        foreach (var group in groups)
        {
            var any = false;
            foreach (var id in group)
            {
                any |= (present[id >> 6] & (1UL << (id & 63))) != 0;
            }

            if (!any)
            {
                return false;
            }
        }

        return true;
    }
}
