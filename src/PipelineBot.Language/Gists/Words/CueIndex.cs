using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Words;

/// <summary>What words say about a kind.</summary>
internal enum CueRole : byte
{
    Hint,

    /// <summary>A hint, and the beginning of the kind's rest.</summary>
    Telling,

    /// <summary>Only belongs to it.</summary>
    Support,
}

/// <param name="Kind">The kind's number.</param>
internal readonly record struct CueHint(int Kind, CueRole Role);

/// <summary>The cues of all kinds, found by their first word.</summary>
internal sealed class CueIndex
{
    private readonly Dictionary<int, List<(int[] Words, CueHint[] Hints)>> _byFirst = [];

    public CueIndex(Vocabulary vocabulary, IReadOnlyList<GistKind> kinds)
    {
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            Add(vocabulary, kinds[kind].TellingCues, new CueHint(kind, CueRole.Telling));
            Add(vocabulary, kinds[kind].Cues, new CueHint(kind, CueRole.Hint));
            Add(vocabulary, kinds[kind].SupportingCues, new CueHint(kind, CueRole.Support));
        }

        foreach (var cues in _byFirst.Values)
        {
            cues.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }
    }

    /// <summary>What the longest cue at a token says that is shorter than <paramref name="below"/>, and its length; 0 for none.</summary>
    public int Find(Token[] tokens, int at, int below, out CueHint[] hints)
    {
        hints = [];
        if (tokens[at].Id < 0 || !_byFirst.TryGetValue(tokens[at].Id, out var cues))
        {
            return 0;
        }

        foreach (var (words, hinted) in cues)
        {
            if (words.Length >= below)
            {
                continue;
            }

            var length = 1;
            while (length < words.Length && at + length < tokens.Length && tokens[at + length].Id == words[length])
            {
                length++;
            }

            if (length == words.Length)
            {
                hints = hinted;
                return length;
            }
        }

        return 0;
    }

    private void Add(Vocabulary vocabulary, IEnumerable<string> cues, CueHint hint)
    {
        foreach (var cue in cues.Select(Text.Folding.Fold))
        {
            foreach (var written in PinyinSpellings.Of(cue).Prepend(cue))
            {
                Add([.. PatternParser.Literals(written).Select(literal => vocabulary.Add(literal.Text))], hint);
            }
        }
    }

    private void Add(int[] words, CueHint hint)
    {
        if (!_byFirst.TryGetValue(words[0], out var cues))
        {
            _byFirst[words[0]] = cues = [];
        }

        var same = cues.FindIndex(cue => cue.Words.AsSpan().SequenceEqual(words));
        if (same < 0)
        {
            cues.Add((words, [hint]));
        }
        else if (!Array.Exists(cues[same].Hints, known => known.Kind == hint.Kind))
        {
            cues[same] = (words, [.. cues[same].Hints, hint]);
        }
    }
}
