namespace PipelineBot.DealUpdates;

/// <summary>One change as it was said so far. What was said is kept as said and read again when the deal is known; what was read is canonical.</summary>
public sealed class ChangeDraft
{
    /// <summary>The <see cref="ChangeKind"/>'s name.</summary>
    public string Kind { get; set; } = "";

    /// <summary>By slot: the person's words, a button's value, or a field's.</summary>
    public Dictionary<string, string> Said { get; set; } = [];

    /// <summary>By slot: an ISO date, an id, a canonical amount, or the text.</summary>
    public Dictionary<string, string> Values { get; set; } = [];

    /// <summary>What is said now takes the place of what was said before.</summary>
    public ChangeDraft Say(string slot, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return this;
        Said[slot] = text.Trim();
        Values.Remove(slot);
        return this;
    }

    public ChangeDraft Copy() => new() { Kind = Kind, Said = new(Said), Values = new(Values) };
}
