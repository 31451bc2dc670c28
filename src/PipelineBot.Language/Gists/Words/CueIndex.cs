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

/// <summary>The cues of all kinds.</summary>
internal sealed class CueIndex
{
    private readonly SequenceSet _cues;

    // By the cue's number.
    private readonly List<CueHint[]> _hints = [];

    public CueIndex(Vocabulary vocabulary, IReadOnlyList<GistKind> kinds)
    {
        _cues = new SequenceSet(vocabulary);
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            Add(kinds[kind].TellingCues, new CueHint(kind, CueRole.Telling));
            Add(kinds[kind].Cues, new CueHint(kind, CueRole.Hint));
            Add(kinds[kind].SupportingCues, new CueHint(kind, CueRole.Support));
        }
    }

    /// <summary>What the longest cue at a token says that is shorter than <paramref name="below"/>, and its length; 0 for none.</summary>
    public int Find(Token[] tokens, int at, int below, out CueHint[] hints)
    {
        var length = _cues.Length(tokens, at, below, out var number);
        hints = number < 0 ? [] : _hints[number];
        return length;
    }

    private void Add(IEnumerable<string> cues, CueHint hint)
    {
        foreach (var cue in cues.Select(Text.Folding.Fold))
        {
            foreach (var written in PinyinSpellings.Of(cue).Prepend(cue))
            {
                var number = _cues.Add(written);
                if (number == _hints.Count)
                {
                    _hints.Add([hint]);
                }
                else if (!Array.Exists(_hints[number], known => known.Kind == hint.Kind))
                {
                    _hints[number] = [.. _hints[number], hint];
                }
            }
        }
    }
}
