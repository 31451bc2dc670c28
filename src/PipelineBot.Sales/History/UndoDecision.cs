using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.History;

/// <summary>What comes of asking to take an event back.</summary>
public abstract record UndoDecision
{
    private UndoDecision()
    {
    }

    public sealed record Reverted(Deal After, IReadOnlyList<FieldChange> Fields) : UndoDecision;

    /// <summary>The event created the deal and nothing happened since: taking it back removes the deal.</summary>
    public sealed record Removes(Deal Deal) : UndoDecision;

    /// <summary>Something later touched the same fields. Each: the field, the value the event left, the value now.</summary>
    public sealed record Conflict(IReadOnlyList<FieldChange> Touched) : UndoDecision;

    /// <summary>The event changed nothing, belongs to another deal, or was written by a version this one does not understand.</summary>
    public sealed record Impossible : UndoDecision;
}
