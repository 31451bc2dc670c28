using PipelineBot.Sales.History;

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

    public ChangeDraft Say(string slot, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Said[slot] = text.Trim();
        return this;
    }
}

/// <summary>An update of one deal under way: from text, dialog and card alike. Complete, it is saved all or none.</summary>
public sealed class UpdateDraft
{
    public string? DealId { get; set; }

    /// <summary>The deal as the person called it.</summary>
    public string? DealSaid { get; set; }

    /// <summary>The name was not exact: it is named in the answer.</summary>
    public bool DealGuessed { get; set; }

    /// <summary>The resemblance is slight: it is confirmed first.</summary>
    public bool DealUnsure { get; set; }

    /// <summary>Not all of what was said was understood: it is confirmed first.</summary>
    public bool Unsure { get; set; }

    public List<ChangeDraft> Changes { get; set; } = [];

    public EventSource Source { get; set; }

    /// <summary>The card to show afterwards, by the name of an <see cref="IUpdateView"/>; empty for the list of changes.</summary>
    public string View { get; set; } = "";

    /// <summary>What that view needs to know (a digest's id).</summary>
    public string ViewKey { get; set; } = "";

    /// <summary>The slot being asked for.</summary>
    public int AskedChange { get; set; }

    public string AskedSlot { get; set; } = "";

    /// <summary><c>done</c>, <c>drop</c> or <c>go</c>: how to pass a shut stage gate.</summary>
    public string? Gate { get; set; }

    public string? GateReason { get; set; }

    /// <summary>The person has seen old and new and agreed, or filled in a form that says what it does.</summary>
    public bool Confirmed { get; set; }
}
