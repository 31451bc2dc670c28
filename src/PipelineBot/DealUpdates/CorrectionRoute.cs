using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>
/// "No, 600k" right after a change was saved: the same fields of the same deal get the new value. "Sorry, I meant Fabrikam": the change is taken back on
/// the first deal and made on the other, as one. Only of the speaker's own last change in this conversation, and only for half an hour.
/// </summary>
public sealed class CorrectionRoute(DealUpdater updater, Pieces pieces, SentenceReader sentences, ChangeKinds kinds, DialogSet<SalesTurn> dialogs) : ITextRoute<SalesTurn>
{
    public async ValueTask<TextMatch<SalesTurn>?> MatchAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        // Among people in a room "no, Friday" is said to one of them.
        if (turn.State.Dialog is not null || !LastUpdate.MayBe(turn) || !Attention.OnBot(turn) || Correction.Read(turn.Text) is not { } correction || LastUpdate.Recall(turn) is not { } last)
            return null;
        var parts = await WithValueAsync(turn, last, correction.Right, cancellationToken) ?? WithDeal(turn, last, correction) ?? WithWords(turn, last, correction);
        if (parts is null)
            return null;
        var draft = new UpdateDraft { Source = EventSource.Message, Parts = parts };
        return new TextMatch<SalesTurn>(
            UpdateTexts.Set.Get(turn.Language, "correct.title"),
            (t, ct) => dialogs.BeginAsync(t, UpdateDealDialog.DialogId, draft, ct));
    }

    /// <summary>The parts with what is said now in the place of what was said; null when it has no place, or could have two.</summary>
    private async ValueTask<List<DealPart>?> WithValueAsync(SalesTurn turn, LastUpdate last, string right, CancellationToken cancellationToken)
    {
        var parts = last.Parts;
        // "No, Fabrikam 95k": of the deals just changed, the one that is named.
        foreach (var end in DealNames.Ends(right))
        {
            if (DealResolver.Resolve(turn, right[..end]) is not { IsExact: true, Found: { } named } || last.Parts.Find(p => p.DealId == named.Id) is not { } one)
                continue;
            (parts, right) = ([one], right[end..].Trim(' ', ',', '，', ':', '：'));
            break;
        }

        var corrected = new List<DealPart>();
        foreach (var part in parts)
        {
            if (await DealOfAsync(turn, part, cancellationToken) is { } deal
                && pieces.Placed(turn, part, deal, right, new PieceRules(null, Replaces: true, Adds: last.Created || parts.Count == 1)) is { } placed)
                corrected.Add(placed);
        }

        return corrected.Count == 0 || (corrected.Count > 1 && parts.Any(p => !SaidTheSame(p, parts[0]))) ? null : corrected;
    }

    /// <summary>A deal handed to somebody it is not seen with any more can still be taken back.</summary>
    private async ValueTask<Deal?> DealOfAsync(SalesTurn turn, DealPart part, CancellationToken cancellationToken)
    {
        if (await updater.FindAsync(turn, part.DealId ?? "", cancellationToken) is { Value: var deal })
            return deal;
        return await updater.OpenAsync(turn, new UpdateDraft { Parts = [part] }, cancellationToken) is [var open] ? open.Base : null;
    }

    /// <summary>Null when no other deal is named, or it is not clear in whose place.</summary>
    private List<DealPart>? WithDeal(SalesTurn turn, LastUpdate last, Correction correction)
    {
        if (last.Created || DraftListener.WrongOf(turn, last.Parts, correction) is not { DealId: { } from } wrong)
            return null;
        var instead = new DealPart { Changes = [.. wrong.Changes.Select(c => c.Copy())] };
        if (!Named(turn, instead, correction.Right, from))
            return null;
        var back = new DealPart { DealId = from, DealSaid = wrong.DealSaid, TakesBack = wrong.TakesBack };
        return [back, instead];
    }

    /// <summary>"Actually it was the budget": the reason in other words. "No budget" is a remark.</summary>
    private List<DealPart>? WithWords(SalesTurn turn, LastUpdate last, Correction correction) =>
        last is { Created: false, Parts: [var part] } && correction.Wrong is null && !turn.Text.StartsWith("no ", StringComparison.OrdinalIgnoreCase)
        && !sentences.IsCommand(turn, correction.Right) && DraftListener.Reworded(kinds, part, correction.Right) is { } reworded
            ? [reworded]
            : null;

    private bool Named(SalesTurn turn, DealPart part, string right, string from)
    {
        if (MeantDeal.Of(turn, right, from, onlyExact: false) is { } meant)
        {
            part.Rename(meant.Said, turn.IsPersonal && meant.Exact ? meant.Deal.Id : null);
            return meant.Deal.Id != from;
        }

        // "No, move Fabrikam to lead": the whole sentence again.
        if (sentences.ReadChanges(turn, right) is not { Matches: [var match] } || UpdateDrafts.DealIn(match) is not { } said || DealResolver.Resolve(turn, said) is not { Found: { } found, Unsure: false }
            || found.Id == from || part.Changes is not [var change] || change.Kind != match.Intent)
            return false;
        part.Rename(said);
        foreach (var (slot, value) in UpdateDrafts.ChangeOf(match).Said)
            change.Say(slot, value);
        return true;
    }

    private static bool SaidTheSame(DealPart a, DealPart b) =>
        a.Changes.Count == b.Changes.Count
        && a.Changes.Zip(b.Changes).All(pair => pair.First.Kind == pair.Second.Kind && pair.First.Said.Count == pair.Second.Said.Count && pair.First.Said.All(s => pair.Second.Said.GetValueOrDefault(s.Key) == s.Value));
}
