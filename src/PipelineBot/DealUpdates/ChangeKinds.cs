using PipelineBot.Conversation;

namespace PipelineBot.DealUpdates;

/// <summary>All kinds of changes by name. Two of one name stop the process at start.</summary>
public sealed class ChangeKinds
{
    private readonly Dictionary<string, ChangeKind> byName = new(StringComparer.Ordinal);

    public ChangeKinds(IEnumerable<ChangeKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (!byName.TryAdd(kind.Name, kind))
                throw new InvalidOperationException($"Two kinds of change are named '{kind.Name}'.");
            AccessRules.Of(kind.Name);
        }
    }

    public IReadOnlyCollection<ChangeKind> All => byName.Values;

    public ChangeKind? Find(string? name) => name is null ? null : byName.GetValueOrDefault(name);

    /// <summary>The change that needs nothing but one such piece, so that the piece alone says it: an amount, a stage, a day. Null when there is none.</summary>
    public ChangeKind? ForAlone(SlotType type) => All.FirstOrDefault(k => !k.AlwaysConfirmed && k.Slots[0].Type == type && k.Slots.Skip(1).All(s => !s.Required));

    public ChangeKind Of(ChangeDraft draft) => byName[draft.Kind];
}
