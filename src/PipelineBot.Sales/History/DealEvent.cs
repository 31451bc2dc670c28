using NodaTime;
using PipelineBot.Sales.Changes;

namespace PipelineBot.Sales.History;

/// <summary>An entry of the append-only log: who, when, what, old, new, through what.</summary>
public sealed record DealEvent
{
    public const string CreatedKind = "created";
    public const string ImportedKind = "imported";
    public const string UndoKind = "undo";

    /// <summary>Several different changes in one sentence.</summary>
    public const string SeveralKind = "several";

    public string Id { get => field ?? ""; init; }

    public string DealId { get => field ?? ""; init; }

    public Instant At { get; init; }

    public string ActorId { get => field ?? ""; init; }

    public string TurnId { get => field ?? ""; init; }

    /// <summary>One of the constants here or a <see cref="DealChange.Kind"/>.</summary>
    public string Kind { get => field ?? ""; init; }

    public EventSource Source { get; init; }

    public IReadOnlyList<FieldChange> Fields { get => field ?? []; init; }

    /// <summary>The event this one takes back.</summary>
    public string? Undoes { get; init; }

    public string? Reason { get; init; }

    /// <summary>The event for a change that went through. No changes given: the deal was created.</summary>
    public static DealEvent Of(string id, DealDecision.Changed changed, IReadOnlyList<DealChange> changes, ChangeContext context, EventSource source) => new()
    {
        Id = id,
        DealId = changed.After.Id,
        At = context.Now,
        ActorId = context.ActorId,
        TurnId = context.TurnId,
        Kind = KindOf(changes),
        Source = source,
        Fields = changed.Fields,
        Reason = changes.Select(change => change.Why).FirstOrDefault(why => !string.IsNullOrWhiteSpace(why)),
    };

    /// <summary>The event for taking an earlier one back.</summary>
    public static DealEvent OfUndo(string id, DealEvent undone, UndoDecision.Reverted reverted, ChangeContext context, EventSource source) => new()
    {
        Id = id,
        DealId = undone.DealId,
        At = context.Now,
        ActorId = context.ActorId,
        TurnId = context.TurnId,
        Kind = UndoKind,
        Source = source,
        Fields = reverted.Fields,
        Undoes = undone.Id,
    };

    private static string KindOf(IReadOnlyList<DealChange> changes)
    {
        var kinds = changes.Select(change => change.Kind).Distinct().ToList();
        return kinds.Count switch { 0 => CreatedKind, 1 => kinds[0], _ => SeveralKind };
    }
}
