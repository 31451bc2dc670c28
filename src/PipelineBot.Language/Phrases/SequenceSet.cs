namespace PipelineBot.Language.Phrases;

/// <summary>Fixed sequences of tokens (politeness, joining words, cues), found by their first two tokens.</summary>
internal sealed class SequenceSet(Vocabulary vocabulary)
{
    // By the vocabulary's numbers. Common words come before those of phrases, so this is short.
    private First[] _byFirst = [];
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

        var longer = first.GoingOn(words[1]);
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
    public int Length(Token[] tokens, int start, out int number) => Length(tokens, start, int.MaxValue, out number);

    /// <param name="below">Only sequences of fewer tokens.</param>
    public int Length(Token[] tokens, int start, int below, out int number)
    {
        number = -1;
        if (start >= tokens.Length || (uint)tokens[start].Id >= (uint)_byFirst.Length)
        {
            return 0;
        }

        ref readonly var first = ref _byFirst[tokens[start].Id];
        if (first.Seconds is not null && start + 1 < tokens.Length && first.Seconds.IndexOf(tokens[start + 1].Id) is var second and >= 0)
        {
            foreach (var (words, known) in first.Longer[second])
            {
                if (words.Length < below && StandAt(tokens, start, words))
                {
                    number = known;
                    return words.Length;
                }
            }
        }

        number = below > 1 ? first.Alone - 1 : -1;
        return number >= 0 ? 1 : 0;
    }

    private static bool StandAt(Token[] tokens, int start, int[] words)
    {
        var length = 2;
        while (length < words.Length && start + length < tokens.Length && tokens[start + length].Id == words[length])
        {
            length++;
        }

        return length == words.Length;
    }

    /// <summary>The sequences that begin with one word. Hundreds may, but few go on with the same one.</summary>
    private struct First
    {
        /// <summary>One more than the number of the sequence that is this word alone; 0 for none.</summary>
        public int Alone;

        /// <summary>The words they go on with; null for none.</summary>
        public List<int>? Seconds;

        /// <summary>By the place of the second word: the sequences, longest first.</summary>
        public List<List<(int[] Words, int Number)>> Longer;

        public List<(int[] Words, int Number)> GoingOn(int second)
        {
            (Seconds, Longer) = (Seconds ?? [], Longer ?? []);
            if (Seconds.IndexOf(second) is var known and >= 0)
            {
                return Longer[known];
            }

            Seconds.Add(second);
            Longer.Add([]);
            return Longer[^1];
        }
    }
}
