using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.History;

/// <summary>
/// A deal as named fields. Names: <c>name account owner pipeline stage status amount product closeDate closedOn closeReason
/// nextStep leadSource competitors created stageSince stageHistory sharedWith</c>; <c>milestone/{id}</c> for a milestone that
/// came or went (the whole, as JSON); <c>milestone/{id}/due</c> and so on for a field of one that is on both sides:
/// <c>title goal standard owner due state doneOn evidence dropReason droppedByClosing required stage template moves</c>.
/// Applied turns and fields of newer versions are not compared; neither is the order of milestones.
/// </summary>
public static class DealDiff
{
    public static IReadOnlyList<FieldChange> Between(Deal before, Deal after)
    {
        var changes = new List<FieldChange>();
        foreach (var field in DealFields.All)
        {
            if (field.Between(before, after) is { } change) changes.Add(change);
        }

        changes.AddRange(MilestoneDiff.Between(before, after));
        return changes;
    }

    /// <summary>The canonical value of a field; <c>null</c> when empty, absent or unknown.</summary>
    public static string? Read(Deal deal, string field) => MilestoneDiff.Parse(field) is var (id, subField)
        ? MilestoneDiff.Read(deal, id, subField)
        : DealFields.All.FirstOrDefault(each => each.Name == field)?.Read(deal);

    /// <summary>The deal with a field set; <c>null</c> when the field or the value is not understood.</summary>
    public static Deal? Write(Deal deal, string field, string? value) => MilestoneDiff.Parse(field) is var (id, subField)
        ? MilestoneDiff.Write(deal, id, subField, value)
        : DealFields.All.FirstOrDefault(each => each.Name == field)?.Write(deal, value);

    /// <summary>The new value of every change written, in order; <c>null</c> when one is not understood.</summary>
    public static Deal? Apply(Deal deal, IEnumerable<FieldChange> changes)
    {
        foreach (var change in changes)
        {
            if (Write(deal, change.Field, change.New) is not { } written) return null;
            deal = written;
        }

        return deal;
    }

    /// <summary>
    /// Whether a field only keeps the books, such as the stage history: kept in the log and undone with the rest, but not
    /// worth a line when people are shown old and new.
    /// </summary>
    public static bool IsBookkeeping(string field) =>
        field is "stageSince" or "stageHistory" or "created" || MilestoneOf(field) is (_, "moves" or "droppedByClosing" or "template" or "stage");

    /// <summary>Takes a <c>milestone/{id}</c> or <c>milestone/{id}/{sub}</c> field name apart; <c>null</c> for other fields.</summary>
    public static (string MilestoneId, string? SubField)? MilestoneOf(string field) => MilestoneDiff.Parse(field);
}
