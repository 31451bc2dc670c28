namespace PipelineBot.Language.Phrases;

/// <summary>Fixed sequences of tokens (politeness, joining words), found by their first token.</summary>
internal sealed class SequenceSet
{
    private readonly Dictionary<int, int[][]> _byFirst;

    public SequenceSet(Vocabulary vocabulary, IEnumerable<string> sequences) => _byFirst = sequences
        .Select(sequence => PatternParser.Literals(sequence).Select(literal => vocabulary.Add(literal.Text)).ToArray())
        .GroupBy(ids => ids[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(ids => ids.Length).ToArray());

    /// <summary>How many tokens the longest sequence at <paramref name="start"/> has; 0 for none.</summary>
    public int Length(Token[] tokens, int start)
    {
        if (start >= tokens.Length || tokens[start].Id < 0 || !_byFirst.TryGetValue(tokens[start].Id, out var candidates))
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
