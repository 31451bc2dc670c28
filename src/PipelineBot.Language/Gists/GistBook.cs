using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>The kinds of a program, compiled once. Never changes, safe to share between threads.</summary>
internal sealed class GistBook
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<GistSlot, ulong> _slots = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GistKind, ulong> _absorbed = new(ReferenceEqualityComparer.Instance);
    private readonly ulong _ofSubjects;
    private readonly ulong[] _implying;
    private readonly bool[] _namesNew;

    public GistBook(Vocabulary vocabulary, GistRules gists, CommonWords words)
    {
        Kinds = [.. gists.Kinds];
        Words = new GistWords(vocabulary, gists.Kinds, words);
        Wishes = [.. gists.Kinds.Select(kind => kind.Unless.Count == 0 ? null : new SequenceSet(vocabulary, kind.Unless))];
        Recognizers = [.. gists.Kinds.SelectMany(kind => kind.Slots.SelectMany(slot => slot.Recognizers).Concat(kind.Absorbs)).Append(gists.Topic).Append(gists.Subject).Distinct()];
        for (var i = 0; i < Recognizers.Count; i++)
        {
            _numbers[Recognizers[i]] = i;
        }

        if (Recognizers.Count > 64)
        {
            throw new ArgumentException("More than 64 recognisers.");
        }

        foreach (var kind in Kinds)
        {
            foreach (var slot in kind.Slots)
            {
                _slots[slot] = Bits(slot.Recognizers);
            }

            _absorbed[kind] = Bits(kind.Absorbs);
        }

        _implying = [.. Kinds.Select(kind => Bits(kind.Slots.Where(slot => slot.Implies).SelectMany(slot => slot.Recognizers)))];
        _namesNew = [.. Kinds.Select(kind => kind.IsAboutTopic && kind.Slots.Any(slot => slot.Shape == GistShape.NewName))];
        (Topic, Subject) = (Number(gists.Topic), Number(gists.Subject));
        foreach (var slot in Kinds.Where(kind => kind.Slots.Any(IsSubject)).SelectMany(kind => kind.Slots).Where(slot => slot is { Shape: GistShape.Value, Required: true } && !IsSubject(slot)))
        {
            _ofSubjects |= RecognizersOf(slot);
        }

        (IsPronoun, AreSame) = (gists.IsPronoun, gists.AreSame);
        TopicAlone = new GistKind(gists.TopicAlone, [], []);
    }

    public GistKind[] Kinds { get; }

    public GistWords Words { get; }

    /// <summary>For each kind the words that only wish for it; null for none.</summary>
    public IReadOnlyList<SequenceSet?> Wishes { get; }

    /// <summary>Keys of the recognisers, by the numbers used here.</summary>
    public IReadOnlyList<string> Recognizers { get; }

    public int Topic { get; }

    public int Subject { get; }

    public Func<SlotMatch, bool> IsPronoun { get; }

    public Func<SlotMatch, SlotMatch, bool> AreSame { get; }

    public GistKind TopicAlone { get; }

    /// <summary>Whether a slot takes a part of the topic.</summary>
    public bool IsSubject(GistSlot slot) => (RecognizersOf(slot) & Bit(Subject)) != 0;

    /// <summary>Whether a slot takes what is said of parts of the topic as well.</summary>
    public bool IsOfSubjects(GistSlot slot) => (RecognizersOf(slot) & _ofSubjects) != 0;

    public int NumberOf(GistKind kind)
    {
        for (var i = 0; i < Kinds.Length; i++)
        {
            if (ReferenceEquals(Kinds[i], kind))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether two commands are about the same; both about nothing that was named is the same too.</summary>
    public bool SameTopic(SlotMatch? one, SlotMatch? other) =>
        one?.Text == other?.Text || (one is not null && other is not null && AreSame(one, other));

    public int Number(string key) => _numbers.GetValueOrDefault(key, -1);

    /// <summary>A recogniser as one of a set.</summary>
    public static ulong Bit(int recognizer) => 1UL << recognizer;

    /// <summary>Those whose values fill the slot.</summary>
    public ulong RecognizersOf(GistSlot slot) => _slots.GetValueOrDefault(slot);

    /// <summary>Those whose values belong to the kind without filling a slot.</summary>
    public ulong AbsorbedBy(GistKind kind) => _absorbed.GetValueOrDefault(kind);

    /// <summary>Those whose values alone may tell the kind of this number.</summary>
    public ulong Implying(int kind) => _implying[kind];

    /// <summary>Whether the kind of this number gives the topic something with a name nobody knows yet.</summary>
    public bool NamesNew(int kind) => _namesNew[kind];

    private ulong Bits(IEnumerable<string> recognizers) => recognizers.Aggregate(0UL, (bits, key) => bits | Bit(Number(key)));
}
