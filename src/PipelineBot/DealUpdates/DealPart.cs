namespace PipelineBot.DealUpdates;

/// <summary>What an update is to do to one deal.</summary>
public sealed class DealPart
{
    public string? DealId { get; set; }

    /// <summary>The deal as the person called it.</summary>
    public string? DealSaid { get; set; }

    /// <summary>The name was not exact: it is named in the answer.</summary>
    public bool DealGuessed { get; set; }

    /// <summary>The resemblance is slight: it is confirmed first.</summary>
    public bool DealUnsure { get; set; }

    public List<ChangeDraft> Changes { get; set; } = [];

    /// <summary>The person's own event that is corrected: the deal is taken as it was before it, and the changes are made on that.</summary>
    public string? TakesBack { get; set; }

    /// <summary><c>done</c>, <c>drop</c> or <c>go</c>: how to pass a shut stage gate.</summary>
    public string? Gate { get; set; }

    public string? GateReason { get; set; }

    public DealPart Copy() => new()
    {
        DealId = DealId,
        DealSaid = DealSaid,
        DealGuessed = DealGuessed,
        DealUnsure = DealUnsure,
        Changes = [.. Changes.Select(c => c.Copy())],
        TakesBack = TakesBack,
        Gate = Gate,
        GateReason = GateReason,
    };

    /// <summary>Another deal is meant: what was read of the first one is read again, and what was answered about its gate is asked again.</summary>
    public void Rename(string said, string? dealId = null)
    {
        (DealSaid, DealId, DealGuessed, DealUnsure, Gate, GateReason) = (said, dealId, false, false, null, null);
        foreach (var change in Changes)
            change.Values.Clear();
    }

    public void Become(DealPart other) => (DealId, DealSaid, DealGuessed, DealUnsure, Changes, TakesBack, Gate, GateReason) =
        (other.DealId, other.DealSaid, other.DealGuessed, other.DealUnsure, other.Changes, other.TakesBack, other.Gate, other.GateReason);
}
