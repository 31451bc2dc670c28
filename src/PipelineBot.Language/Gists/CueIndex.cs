using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>The cues of all kinds, found by their first word.</summary>
internal sealed class CueIndex
{
    private readonly Dictionary<int, List<(int[] Words, List<int> Kinds)>> _byFirst = [];

    public CueIndex(Vocabulary vocabulary, IReadOnlyList<GistKind> kinds)
    {
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            foreach (var cue in kinds[kind].Cues)
            {
                Add([.. PatternParser.Literals(Text.Folding.Fold(cue)).Select(literal => vocabulary.Add(literal.Text))], kind);
            }
        }

        foreach (var cues in _byFirst.Values)
        {
            cues.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }
    }

    /// <summary>The kinds the longest cue at a token hints at, and its length; 0 for none.</summary>
    public int Find(Token[] tokens, int at, out IReadOnlyList<int> kinds)
    {
        kinds = [];
        if (tokens[at].Id < 0 || !_byFirst.TryGetValue(tokens[at].Id, out var cues))
        {
            return 0;
        }

        foreach (var (words, hinted) in cues)
        {
            var length = 1;
            while (length < words.Length && at + length < tokens.Length && tokens[at + length].Id == words[length])
            {
                length++;
            }

            if (length == words.Length)
            {
                kinds = hinted;
                return length;
            }
        }

        return 0;
    }

    private void Add(int[] words, int kind)
    {
        if (!_byFirst.TryGetValue(words[0], out var cues))
        {
            _byFirst[words[0]] = cues = [];
        }

        var same = cues.Find(cue => cue.Words.AsSpan().SequenceEqual(words));
        if (same.Words is null)
        {
            cues.Add((words, [kind]));
        }
        else if (!same.Kinds.Contains(kind))
        {
            same.Kinds.Add(kind);
        }
    }
}
