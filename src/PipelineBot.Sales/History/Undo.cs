using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.History;

/// <summary>Taking back a change.</summary>
public static class Undo
{
    /// <summary>The person's newest event that is neither an undo nor undone (by anyone, unless that undo was itself undone); <c>null</c> when there is none.</summary>
    /// <param name="events">Oldest first; other people's may be among them.</param>
    public static DealEvent? Last(IReadOnlyList<DealEvent> events, string actorId)
    {
        var undone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in events.Reverse().Where(each => !undone.Contains(each.Id)))
        {
            if (each.Undoes is { } earlier) undone.Add(earlier);
            else if (each.ActorId == actorId) return each;
        }

        return null;
    }

    /// <summary>
    /// Puts every field of the event back to its old value, if each still has the value the event left. A later change that
    /// ended at that same value loses nothing and is no obstacle.
    /// </summary>
    public static UndoDecision Decide(Deal current, DealEvent last, ChangeContext context)
    {
        if (last.DealId != current.Id || last.Fields.Count == 0) return new UndoDecision.Impossible();

        var touched = last.Fields
            .Select(field => new FieldChange(field.Field, field.New, DealDiff.Read(current, field.Field)))
            .Where(field => field.Old != field.New)
            .ToList();
        if (touched.Count > 0) return new UndoDecision.Conflict(touched);

        var back = last.Fields.Reverse().Select(field => new FieldChange(field.Field, field.New, field.Old));
        if (DealDiff.Apply(current, back) is not { } after) return new UndoDecision.Impossible();
        if (Created(last)) return RemoveIfNothingElse(current, after);

        var fields = DealDiff.Between(current, after);
        return new UndoDecision.Reverted(after.Remember(context.TurnId), fields);
    }

    private static bool Created(DealEvent last) => last.Fields.Any(field => field is { Field: "name", Old: null });

    private static UndoDecision RemoveIfNothingElse(Deal current, Deal emptied)
    {
        var left = DealDiff.Between(new Deal { Id = current.Id }, emptied);
        return left.Count == 0 ? new UndoDecision.Removes(current) : new UndoDecision.Conflict(left);
    }
}
