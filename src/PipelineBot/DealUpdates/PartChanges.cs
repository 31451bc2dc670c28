using PipelineBot.Conversation;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;

namespace PipelineBot.DealUpdates;

/// <summary>From the pieces of a part to the changes as the rules take them, with what was answered about a shut gate put in.</summary>
public sealed class PartChanges(DealUpdater updater, ChangeKinds kinds)
{
    public const string GateDone = "done", GateDrop = "drop", GateGo = "go";

    public IReadOnlyList<DealChange> Of(SalesTurn turn, OpenPart open)
    {
        var changes = Built(turn, open.Part, open.Base);
        if (open.Part.Gate is not { } gate || updater.Decide(turn, open, WithoutReasons(changes)) is not DealDecision.GateShut shut)
            return changes;
        var reason = open.Part.GateReason;
        return gate switch
        {
            GateDone => [.. shut.Blocking.Select(m => new DealChange.CompleteMilestone(m.Id, reason)), .. changes],
            GateDrop => [.. shut.Blocking.Select(m => new DealChange.DropMilestone(m.Id, reason ?? "")), .. changes],
            _ => [.. changes.Select(c => c is DealChange.MoveStage move ? move with { Reason = reason } : c)],
        };
    }

    /// <summary>What stands before the stage the part moves to; null when nothing does.</summary>
    public DealDecision.GateShut? Blocked(SalesTurn turn, OpenPart open) =>
        updater.Decide(turn, open, WithoutReasons(Built(turn, open.Part, open.Base))) as DealDecision.GateShut;

    private List<DealChange> Built(SalesTurn turn, DealPart part, Deal deal) =>
        [.. part.Changes.Where(c => kinds.Of(c).Slots.All(s => !s.Required || c.Values.ContainsKey(s.Name))).Select(c => kinds.Of(c).Build(new SlotValues(c.Values, deal, turn.TeamCurrency)))];

    /// <summary>A reason given before anybody saw what is open does not open a gate: the rules are asked as though there were none.</summary>
    private static List<DealChange> WithoutReasons(IEnumerable<DealChange> changes) => [.. changes.Select(c => c is DealChange.MoveStage move ? move with { Reason = null } : c)];
}
