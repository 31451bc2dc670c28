namespace PipelineBot.Language.Phrases;

/// <summary>Fixed sequences of tokens (politeness, joining words), found by their first token.</summary>
internal sealed class SequenceSet
{
    // By the vocabulary's numbers, longest first. Common words come before those of phrases, so this is short.
    private readonly int[][]?[] _byFirst;

    public SequenceSet(Vocabulary vocabulary, IEnumerable<string> sequences)
    {
        var byFirst = sequences
            .Select(sequence => PatternParser.Literals(sequence).Select(literal => vocabulary.Add(literal.Text)).ToArray())
            .ToLookup(ids => ids[0]);
        _byFirst = new int[][]?[byFirst.Max(group => group.Key) + 1];
        foreach (var group in byFirst)
        {
            _byFirst[group.Key] = [.. group.OrderByDescending(ids => ids.Length)];
        }
    }

    /// <summary>How many tokens the longest sequence at <paramref name="start"/> has; 0 for none.</summary>
    public int Length(Token[] tokens, int start)
    {
        if (start >= tokens.Length || (uint)tokens[start].Id >= (uint)_byFirst.Length || _byFirst[tokens[start].Id] is not { } candidates)
        {
            return 0;
        }

        foreach (var candidate in candidates)
        {
            var length = 1;
            while (length < candidate.Length && start + length < tokens.Length && tokens[start + length].Id == candidate[length])
            {
                length++;
            }

            if (length == candidate.Length)
            {
                return length;
            }
        }

        return 0;
    }
}
