namespace PipelineBot.Language.Phrases;

/// <summary>Fixed sequences of tokens (politeness, joining words, cues), found by their first two tokens.</summary>
internal sealed class SequenceSet(Vocabulary vocabulary)
{
    // By the vocabulary's numbers. Common words come before those of phrases, so this is short.
    private First[] _byFirst = [];

    // Hundreds begin with the same word, but few with the same two; longest first.
    private readonly Dictionary<long, List<(int[] Words, int Number)>> _longer = [];
    private int _count;

    public SequenceSet(Vocabulary vocabulary, IEnumerable<string> sequences)
        : this(vocabulary)
    {
        foreach (var sequence in sequences)
        {
            Add(sequence);
        }
    }

    /// <summary>The number of a sequence, from 0; those of the same words have the same.</summary>
    public int Add(string sequence)
    {
        var words = PatternParser.Literals(sequence).Select(literal => vocabulary.Add(literal.Text)).ToArray();
        if (words[0] >= _byFirst.Length)
        {
            Array.Resize(ref _byFirst, words[0] + 1);
        }

        ref var first = ref _byFirst[words[0]];
        if (words.Length == 1)
        {
            first.Alone = first.Alone > 0 ? first.Alone : ++_count;
            return first.Alone - 1;
        }

        first.GoesOn = true;
        if (!_longer.TryGetValue(Both(words[0], words[1]), out var longer))
        {
            _longer[Both(words[0], words[1])] = longer = [];
        }

        if (longer.Find(known => known.Words.AsSpan().SequenceEqual(words)) is { Words: not null } same)
        {
            return same.Number;
        }

        var at = longer.FindIndex(known => known.Words.Length < words.Length);
        longer.Insert(at < 0 ? longer.Count : at, (words, _count));
        return _count++;
    }

    /// <summary>How many tokens the longest sequence at <paramref name="start"/> has; 0 for none.</summary>
    public int Length(Token[] tokens, int start) => Length(tokens, start, out _);

    /// <param name="number">The sequence's number, or -1.</param>
    public int Length(Token[] tokens, int start, out int number)
    {
        number = -1;
        if (start >= tokens.Length || (uint)tokens[start].Id >= (uint)_byFirst.Length)
        {
            return 0;
        }

        var first = _byFirst[tokens[start].Id];
        if (first.GoesOn && start + 1 < tokens.Length && _longer.TryGetValue(Both(tokens[start].Id, tokens[start + 1].Id), out var longer))
        {
            foreach (var (words, known) in longer)
            {
                if (StandAt(tokens, start, words))
                {
                    number = known;
                    return words.Length;
                }
            }
        }

        number = first.Alone - 1;
        return first.Alone > 0 ? 1 : 0;
    }

    private static long Both(int first, int second) => ((long)first << 32) | (uint)second;

    private static bool StandAt(Token[] tokens, int start, int[] words)
    {
        var length = 2;
        while (length < words.Length && start + length < tokens.Length && tokens[start + length].Id == words[length])
        {
            length++;
        }

        return length == words.Length;
    }

    /// <param name="Alone">One more than the number of the sequence that is this word alone; 0 for none.</param>
    /// <param name="GoesOn">Whether one is longer.</param>
    private record struct First(int Alone, bool GoesOn);
}
