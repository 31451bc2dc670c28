using PipelineBot.Conversation;
using PipelineBot.Sales.Deals;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>
/// A change that names no deal, said right after one was changed or shown ("and the amount to 300k", 再推两天), is likely meant for that one: it is taken, and
/// confirmed by its name before anything is saved.
/// </summary>
public sealed class ImpliedDeal(DealUpdater updater, ChangeKinds kinds, SlotReader slots)
{
    public async ValueTask PutAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        // In a room somebody else may have spoken of another deal since.
        if (!turn.IsPersonal || draft.Parts is not [{ DealId: null, DealSaid: null } part])
            return;
        var last = LastUpdate.MayBe(turn) ? LastUpdate.Recall(turn) : null;
        var shown = ShownTopic.Recall(turn);
        var latest = shown is not null && (last is null || shown.At >= last.At) ? shown.DealId : last is { Parts: [{ DealId: { } changed }] } ? changed : null;
        if (latest is null || DealResolver.LastSpokenOf(turn)?.Id != latest || await updater.FindAsync(turn, latest, cancellationToken) is not { Value: var deal })
            return;
        var changes = part.Changes.Select(change => OfSameMilestone(Again(turn, change, part, last, latest), last, latest)).ToList();
        if (changes.All(change => Fits(turn, change, deal)))
            (part.DealId, part.DealUnsure, part.Changes) = (latest, true, changes);
    }

    /// <summary>A date that is shifted once more is the one that was moved: 再推两天 after a milestone was.</summary>
    private ChangeDraft Again(SalesTurn turn, ChangeDraft change, DealPart part, LastUpdate? last, string dealId)
    {
        if (part.Changes.Count > 1 || change.Said.Count != 1 || change.Said.GetValueOrDefault(SlotNames.Date) is not { } said || DateShifts.Apply(said, turn.Today, turn.Reading) is null
            || last?.Parts.Find(p => p.DealId == dealId)?.Changes is not [var before] || !before.Said.ContainsKey(SlotNames.Milestone) || !before.Said.ContainsKey(SlotNames.Date))
            return change;
        return new ChangeDraft { Kind = before.Kind }.Say(SlotNames.Milestone, before.Said[SlotNames.Milestone]).Say(SlotNames.Date, said);
    }

    /// <summary>"Two days more" after a milestone was moved: that milestone.</summary>
    private ChangeDraft OfSameMilestone(ChangeDraft change, LastUpdate? last, string dealId)
    {
        var copy = change.Copy();
        var before = last?.Parts.Find(p => p.DealId == dealId)?.Changes.Find(c => c.Kind == change.Kind);
        foreach (var slot in kinds.Of(change).Slots.Where(s => s.Type == SlotType.Milestone && !change.Said.ContainsKey(s.Name)))
            copy.Say(slot.Name, before?.Said.GetValueOrDefault(slot.Name));
        return copy;
    }

    private bool Fits(SalesTurn turn, ChangeDraft change, Deal deal) =>
        kinds.Of(change).Slots.Where(s => s.Type == SlotType.Milestone && change.Said.ContainsKey(s.Name)).All(s => slots.Read(s, change.Said[s.Name], deal, turn) is { Value: not null } or { Choices: not null });
}
