using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.Sales.Changes;

/// <summary>What comes of asking for changes: all of them or none.</summary>
public abstract record DealDecision
{
    private DealDecision()
    {
    }

    /// <param name="Fields">Old and new of everything that differs, in the order a person reads them.</param>
    public sealed record Changed(Deal After, IReadOnlyList<FieldChange> Fields) : DealDecision;

    /// <summary>The deal already is as asked; nothing is to be written.</summary>
    public sealed record Unchanged : DealDecision;

    /// <param name="Change">The first change that cannot be; <c>null</c> when creating a deal.</param>
    /// <param name="Detail">What to name in the answer: an id, a limit, the status. Not a sentence.</param>
    public sealed record Refused(RefusalReason Reason, DealChange? Change, string? Detail = null) : DealDecision;

    /// <summary>Forward to this stage passes open required milestones: finish them, drop them, or give a reason.</summary>
    public sealed record GateShut(string StageId, IReadOnlyList<Milestone> Blocking) : DealDecision;
}
