using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.History;

/// <summary>Taking back a change.</summary>
public static class Undo
{
    /// <summary>The person's newest event that is neither an undo nor undone; <c>null</c> when there is none.</summary>
    /// <param name="events">Oldest first; other people's may be among them.</param>
    public static DealEvent? Last(IReadOnlyList<DealEvent> events, string actorId)
    {
        var undone = events.Select(each => each.Undoes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return events.LastOrDefault(each => each.ActorId == actorId && each.Undoes is null && !undone.Contains(each.Id));
    }

    /// <summary>
    /// Puts every field of the event back to its old value, if each still has the value the event left. A later change that
    /// ended at that same value loses nothing and is no obstacle.
    /// </summary>
    public static UndoDecision Decide(Deal current, DealEvent last, ChangeContext context) => throw new NotImplementedException();
}
