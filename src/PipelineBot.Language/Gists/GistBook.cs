using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>The kinds of a program, compiled once. Never changes, safe to share between threads.</summary>
internal sealed class GistBook
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public GistBook(Vocabulary vocabulary, GistRules gists, SequenceSet joining)
    {
        Kinds = gists.Kinds;
        Words = GistWords.Of(vocabulary, gists.Kinds, joining);
        Wishes = [.. gists.Kinds.Select(kind => kind.Unless.Count == 0 ? null : new SequenceSet(vocabulary, kind.Unless))];
        Recognizers = [.. gists.Kinds.SelectMany(kind => kind.Slots.SelectMany(slot => slot.Recognizers).Concat(kind.Absorbs)).Append(gists.Topic).Append(gists.Subject).Distinct()];
        for (var i = 0; i < Recognizers.Count; i++)
        {
            _numbers[Recognizers[i]] = i;
        }

        (Topic, Subject) = (Number(gists.Topic), Number(gists.Subject));
        IsPronoun = gists.IsPronoun;
        TopicAlone = new GistKind(gists.TopicAlone, [], []);
    }

    public IReadOnlyList<GistKind> Kinds { get; }

    public GistWords Words { get; }

    /// <summary>For each kind the words that only wish for it; null for none.</summary>
    public IReadOnlyList<SequenceSet?> Wishes { get; }

    /// <summary>Keys of the recognisers, by the numbers used here.</summary>
    public IReadOnlyList<string> Recognizers { get; }

    public int Topic { get; }

    public int Subject { get; }

    public Func<SlotMatch, bool> IsPronoun { get; }

    public GistKind TopicAlone { get; }

    public int NumberOf(GistKind kind)
    {
        for (var i = 0; i < Kinds.Count; i++)
        {
            if (ReferenceEquals(Kinds[i], kind))
            {
                return i;
            }
        }

        return -1;
    }

    public int Number(string key) => _numbers.GetValueOrDefault(key, -1);
}
