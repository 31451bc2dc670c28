using PipelineBot.Conversation;
using PipelineBot.Language.Amounts;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.History;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>From the clauses of a sentence to what is to be done to which deal.</summary>
public static class UpdateDrafts
{
    /// <summary>A clause that names no deal belongs to the deal before it; before any name, to the first one named.</summary>
    public static UpdateDraft Of(SalesTurn turn, IReadOnlyList<PhraseMatch> matches, KnownNames names)
    {
        var draft = new UpdateDraft { Source = EventSource.Message };
        var (early, current) = (new List<ChangeDraft>(), new List<DealPart>());
        var changes = matches.Select(ChangeOf).ToList();
        ShareValues(matches, changes);
        foreach (var (match, change) in matches.Zip(changes))
        {
            if (DealIn(match) is { } said && !(current.Count > 0 && DealResolver.IsPronoun(said)))
                current = [.. DealNames.In(turn, said).Select(name => PartOf(draft, name))];
            if (current.Count == 0)
                early.Add(change);
            foreach (var part in current)
                part.Changes.Add(change.Copy());
        }

        if (draft.Parts.Count == 0)
            draft.Parts.Add(new DealPart { DealSaid = DealBeforeMilestone(turn, early) ?? DealOfMilestone(turn, early, names) });
        draft.Parts[0].Changes.InsertRange(0, early);
        return draft;
    }

    public static string? DealIn(PhraseMatch match) => match.Slots.GetValueOrDefault(SlotNames.Deal)?.Text;

    public static ChangeDraft ChangeOf(PhraseMatch match)
    {
        var change = new ChangeDraft { Kind = match.Intent };
        foreach (var (name, slot) in match.Slots)
        {
            if (name != SlotNames.Deal)
                change.Say(name, slot.Value switch
                {
                    MoneyReading { Currency: { } currency } => WithCurrency(slot.Text, currency),
                    AmountShift shift => shift.Canonical,
                    _ => slot.Text,
                });
        }

        return change;
    }

    // 42万和95万，都是美金: the words are read again by themselves, and do not say it.
    private static string WithCurrency(string said, string currency) =>
        MoneyRecognizer.TryParseWhole(said, out var alone) && alone.Value.Currency is null ? $"{said} {currency}" : said;

    /// <summary>
    /// "Move Contoso and Fabrikam to negotiation" may be read as two clauses, of which only the last says where to: it says it for both. A reason is not
    /// shared: it stands with the deal it is about.
    /// </summary>
    private static void ShareValues(IReadOnlyList<PhraseMatch> matches, List<ChangeDraft> changes)
    {
        for (var i = matches.Count - 2; i >= 0; i--)
        {
            if (changes[i].Said.Count > 0 || matches[i].Intent != matches[i + 1].Intent || DealIn(matches[i]) is null || DealIn(matches[i + 1]) is null)
                continue;
            var valued = matches.Skip(i + 1).TakeWhile(m => m.Intent == matches[i].Intent).SelectMany(m => m.Slots).Where(s => s.Value.Value is not null).Select(s => s.Key).ToHashSet();
            foreach (var (name, said) in changes[i + 1].Said)
            {
                if (valued.Contains(name))
                    changes[i].Say(name, said);
            }
        }
    }

    private static DealPart PartOf(UpdateDraft draft, string name)
    {
        if (draft.Parts.Find(p => string.Equals(p.DealSaid, name, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        var part = new DealPart { DealSaid = name };
        draft.Parts.Add(part);
        return part;
    }

    private static string? DealOfMilestone(SalesTurn turn, List<ChangeDraft> changes, KnownNames names) =>
        changes.Select(c => c.Said.GetValueOrDefault(SlotNames.Milestone)).OfType<string>().Select(said => names.DealOfMilestone(turn, said)).FirstOrDefault(deal => deal is not null)?.Id;

    /// <summary>Chinese needs no 的 between a deal and its milestone: "Contoso 演示做完了" names both in one breath.</summary>
    private static string? DealBeforeMilestone(SalesTurn turn, List<ChangeDraft> changes)
    {
        foreach (var change in changes)
        {
            if (!change.Said.TryGetValue(SlotNames.Milestone, out var said))
                continue;
            for (var i = said.Length - 1; i > 1; i--)
            {
                if (!DealResolver.Resolve(turn, said[..i]).IsExact)
                    continue;
                change.Said[SlotNames.Milestone] = said[i..].Trim();
                return said[..i].Trim();
            }
        }

        return null;
    }
}
