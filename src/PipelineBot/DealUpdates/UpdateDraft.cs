using PipelineBot.Sales.History;

namespace PipelineBot.DealUpdates;

/// <summary>An update under way, of one deal or of several: from text, dialog and card alike. Complete, it is saved all or none.</summary>
public sealed class UpdateDraft
{
    /// <summary>More deals than this are not changed in one sentence.</summary>
    public const int MostDeals = 10;

    public List<DealPart> Parts { get; set; } = [];

    public EventSource Source { get; set; }

    /// <summary>The card to show afterwards, by the name of an <see cref="IUpdateView"/>; empty for the list of changes.</summary>
    public string View { get; set; } = "";

    /// <summary>What that view needs to know (a digest's id).</summary>
    public string ViewKey { get; set; } = "";

    /// <summary>What is being asked for: the deal, the change of it, the slot of that.</summary>
    public int AskedPart { get; set; }

    public int AskedChange { get; set; }

    public string AskedSlot { get; set; } = "";

    /// <summary>Not every word of the sentence was understood: it is confirmed first.</summary>
    public bool Unsure { get; set; }

    /// <summary>The person has seen old and new and agreed, or filled in a form that says what it does.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Two names may have turned out to be one deal: it is changed once.</summary>
    public void MergeSameDeals()
    {
        for (var i = Parts.Count - 1; i > 0; i--)
        {
            if (Parts[i].DealId is not { } id || Parts.Take(i).FirstOrDefault(p => p.DealId == id) is not { } first)
                continue;
            first.Changes.AddRange(Parts[i].Changes);
            first.TakesBack ??= Parts[i].TakesBack;
            Parts.RemoveAt(i);
        }
    }
}
