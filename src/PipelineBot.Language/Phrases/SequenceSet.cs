using System.Runtime.InteropServices;

namespace PipelineBot.Language.Phrases;

/// <summary>Fixed sequences of tokens (politeness, joining words, cues), as a tree of words: however many there are, finding one costs its own length.</summary>
internal sealed class SequenceSet(Vocabulary vocabulary)
{
    // By the vocabulary's number of a first word its node; 0 for none. Common words come before those of phrases, so this is short.
    private int[] _first = [];

    // From a node by the next word to another node.
    private readonly Dictionary<(int Node, int Word), int> _next = [];

    // By the node the number of the sequence that ends there, or -1.
    private readonly List<int> _numbers = [-1];
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
        var node = 0;
        foreach (var literal in PatternParser.Literals(sequence))
        {
            var word = vocabulary.Add(literal.Text);
            if (node == 0 && word >= _first.Length)
            {
                Array.Resize(ref _first, word + 1);
            }

            ref var next = ref node == 0 ? ref _first[word] : ref CollectionsMarshal.GetValueRefOrAddDefault(_next, (node, word), out _);
            if (next == 0)
            {
                next = _numbers.Count;
                _numbers.Add(-1);
            }

            node = next;
        }

        return _numbers[node] < 0 ? _numbers[node] = _count++ : _numbers[node];
    }

    /// <summary>How many tokens the longest sequence at <paramref name="start"/> has; 0 for none.</summary>
    public int Length(Token[] tokens, int start) => Length(tokens, start, int.MaxValue, out _);

    /// <summary>Of those shorter than <paramref name="below"/>.</summary>
    /// <param name="number">The sequence's number, or -1.</param>
    public int Length(Token[] tokens, int start, int below, out int number)
    {
        var longest = 0;
        number = -1;
        var node = start < tokens.Length && (uint)tokens[start].Id < (uint)_first.Length ? _first[tokens[start].Id] : 0;
        for (var length = 1; node != 0 && length < below; length++)
        {
            if (_numbers[node] >= 0)
            {
                (longest, number) = (length, _numbers[node]);
            }

            node = start + length < tokens.Length ? _next.GetValueOrDefault((node, tokens[start + length].Id)) : 0;
        }

        return longest;
    }
}
