using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Words;

/// <summary>The words a gist is read by, compiled. The lists themselves are beside this file.</summary>
internal sealed class GistWords
{
    // In this order the words get their numbers in the vocabulary.
    public GistWords(Vocabulary vocabulary, IReadOnlyList<GistKind> kinds, CommonWords words)
    {
        Cues = new CueIndex(vocabulary, kinds);
        Filler = new SequenceSet(vocabulary, FillerWords.Words);
        Because = new SequenceSet(vocabulary, [.. ReasonWords.English.Connectives, .. ReasonWords.Chinese.Connectives]);
        NoLonger = new SequenceSet(vocabulary, OldValueWords.NoLonger);
        Correcting = new SequenceSet(vocabulary, CorrectionWords.Alone);
        NameJoining = new SequenceSet(vocabulary, NameWords.Joining);
        Likewise = new SequenceSet(vocabulary, LikewiseWords.Words);
        Leaving = new SequenceSet(vocabulary, DenialWords.Leaving);
        Stories = new SequenceSet(vocabulary, StoryWords.Words);
        Cannot = new SequenceSet(vocabulary, DenialWords.Cannot);
        Holding = new SequenceSet(vocabulary, DenialWords.Holding);
        Since = new SequenceSet(vocabulary, OldValueWords.Since);
        Retracting = new SequenceSet(vocabulary, CorrectionWords.InOneBreath);
        (Joining, Negation, Declining, Order, Supposition) = (words.Joining, words.Negation, words.Declining, words.Order, words.Supposition);
    }

    public CueIndex Cues { get; }

    public SequenceSet Filler { get; }

    public SequenceSet Because { get; }

    public SequenceSet Joining { get; }

    public SequenceSet NameJoining { get; }

    public SequenceSet NoLonger { get; }

    public SequenceSet Since { get; }

    public SequenceSet Correcting { get; }

    public SequenceSet Retracting { get; }

    public SequenceSet Likewise { get; }

    public SequenceSet Negation { get; }

    public SequenceSet Stories { get; }

    public SequenceSet Order { get; }

    public SequenceSet Supposition { get; }

    public SequenceSet Cannot { get; }

    public SequenceSet Holding { get; }

    public SequenceSet Declining { get; }

    public SequenceSet Leaving { get; }
}
