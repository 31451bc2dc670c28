using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>A command as far as it was put together.</summary>
internal sealed class GistCommand(GistKind kind, int start)
{
    private readonly List<SlotMatch> _slots = [];

    public GistKind Kind { get; } = kind;

    /// <summary>The item it begins at.</summary>
    public int Start { get; } = start;

    /// <summary>Whether words hinted at it, or only its values implied it.</summary>
    public bool IsHinted { get; init; }

    public SlotMatch? Topic { get; set; }

    public IReadOnlyList<SlotMatch> Slots => _slots;

    /// <summary>Whether a value it cannot do without is missing.</summary>
    public bool LacksValue => Kind.Slots.Any(slot => slot.Required && !Has(slot.Name));

    public bool Has(string slot) => _slots.Exists(filled => filled.Name == slot);

    public void Fill(SlotMatch slot)
    {
        _slots.RemoveAll(filled => filled.Name == slot.Name);
        _slots.Add(slot);
    }

    /// <summary>The slot that takes what is said beside or after the rest, while nothing or something before it is in it.</summary>
    public GistSlot? RestSlot => Kind.Slots.FirstOrDefault(slot => slot.Shape is GistShape.Rest or GistShape.Following);

    /// <summary>The same said of something else.</summary>
    public GistCommand Of(SlotMatch? topic, params ReadOnlySpan<SlotMatch> instead)
    {
        var copy = new GistCommand(Kind, Start) { IsHinted = IsHinted, Topic = topic };
        copy._slots.AddRange(_slots);
        foreach (var slot in instead)
        {
            copy.Fill(slot);
        }

        return copy;
    }
}
