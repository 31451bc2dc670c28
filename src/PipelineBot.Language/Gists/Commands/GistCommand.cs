using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>A command as far as it was put together.</summary>
internal sealed class GistCommand(GistKind kind)
{
    private readonly List<SlotMatch> _slots = [];

    public GistKind Kind { get; } = kind;

    public SlotMatch? Topic { get; set; }

    public IReadOnlyList<SlotMatch> Slots => _slots;

    /// <summary>Whether a value it cannot do without is missing.</summary>
    public bool LacksValue => Kind.Slots.Any(slot => slot.Required && !Has(slot.Name));

    /// <summary>The slot for a new name or the wording of a next step.</summary>
    public GistSlot? WordSlot => Kind.Slots.FirstOrDefault(slot => slot.Shape is GistShape.NewName or GistShape.Following);

    /// <summary>The slot to which more and more may be said: a reason, evidence, a next step.</summary>
    public GistSlot? RestSlot => Kind.Slots.FirstOrDefault(slot => slot.Shape is GistShape.Rest or GistShape.Following);

    /// <summary>The slot of a reason it needs and does not have yet.</summary>
    public GistSlot? OpenReason => Kind.Slots.FirstOrDefault(slot => slot.MayComeBefore && !Has(slot.Name));

    /// <summary>Whether a name or a wording was announced and is still to be said.</summary>
    public bool LacksWords => WordSlot is { } slot && !Has(slot.Name);

    /// <summary>Whether a reason or evidence may still be said.</summary>
    public bool LacksRest => Kind.Slots.Any(slot => slot.Shape == GistShape.Rest && !Has(slot.Name));

    /// <summary>Whether a word that tells its kind and no other was said: a bare value, or a verb of this and that, may belong to something else.</summary>
    public bool IsTold { get; set; }

    /// <summary>The clause it was said in.</summary>
    public Clauses.GistClause? Said { get; set; }

    /// <summary>Whether its new name stands in a clause before it.</summary>
    public bool IsNamedBefore { get; set; }

    public bool Has(string slot) => _slots.Exists(filled => filled.Name == slot);

    public SlotMatch? Slot(string slot) => _slots.Find(filled => filled.Name == slot);

    public void Fill(SlotMatch slot)
    {
        _slots.RemoveAll(filled => filled.Name == slot.Name);
        _slots.Add(slot);
    }

    /// <summary>"Because of the legal team's holidays": whoever is named inside of a reason is not whom it waits for.</summary>
    public void WaitNoMore(TextSpan reason) => _slots.RemoveAll(filled => filled.Span.Start >= reason.Start && filled.Span.End <= reason.End && Kind.Slots.Any(slot => slot.NeedsCue && slot.Name == filled.Name));

    /// <summary>Fills a slot that was not said yet.</summary>
    public bool Complete(SlotMatch slot)
    {
        if (Has(slot.Name))
        {
            return false;
        }

        Fill(slot);
        return true;
    }

    /// <summary>The same said of something else.</summary>
    public GistCommand Of(SlotMatch? topic, params ReadOnlySpan<SlotMatch> instead)
    {
        var copy = new GistCommand(Kind) { Topic = topic, IsTold = IsTold, Said = Said };
        copy._slots.AddRange(_slots);
        foreach (var slot in instead)
        {
            copy.Fill(slot);
        }

        return copy;
    }

    public PhraseMatch Match(string language, double score)
    {
        SlotMatch[] slots = Topic is null ? [.. _slots] : [Topic, .. _slots];
        var start = slots.Length == 0 ? 0 : slots.Min(slot => slot.Span.Start);
        return new PhraseMatch(Kind.Intent, language, new SlotMap(slots), TextSpan.FromBounds(start, slots.Length == 0 ? 0 : slots.Max(slot => slot.Span.End)), score);
    }
}
