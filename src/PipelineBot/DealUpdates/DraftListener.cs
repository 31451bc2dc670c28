using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Text;
using PipelineBot.Sales.Deals;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>
/// What is said inside an open update, beyond the plain answer to its question: several pieces at once, a correction of a piece or of the deal.
/// Free text stays free text: only a deal that is named outright is corrected in its place.
/// </summary>
public sealed class DraftListener(DealUpdater updater, ChangeKinds kinds, Pieces pieces, SentenceReader sentences)
{
    public const string DealStep = "deal", DetailsStep = "details", GateReasonStep = "gateReason", ConfirmStep = "confirm";

    private static readonly string[] Additions = ["and ", "also ", "plus ", "oh and ", "还有", "另外", "顺便", "对了", "還有", "順便", "對了"];

    /// <summary>Null when the text is none of that; the draft is then as it was.</summary>
    public async ValueTask<StepResult?> HearAsync(SalesTurn turn, UpdateDraft draft, string step, CancellationToken cancellationToken)
    {
        if (draft.AskedPart >= draft.Parts.Count)
            return null;
        var part = draft.Parts[draft.AskedPart];
        var correction = Correction.Read(turn.Text);
        if (step == DealStep)
            return await NamesAsync(turn, part, SecondThought.Of(turn.Text)?.Instead ?? correction?.Right ?? turn.Text, cancellationToken) ? StepResult.GoTo(DealStep) : sentences.IsDenial(turn, turn.Text) ? NothingChanged(turn) : null;

        // At the confirmation every part is open to correction; before it, the one that is asked about.
        var about = step == ConfirmStep ? draft.Parts : [part];
        var asked = step == DetailsStep ? (draft.AskedChange, Slot: kinds.Of(part.Changes[draft.AskedChange]).Slots.First(s => s.Name == draft.AskedSlot)) : default((int, Slot Slot)?);
        var freeText = step == GateReasonStep || asked?.Slot.Type == SlotType.Text;
        if (freeText && asked is { } text && await updater.FindAsync(turn, part.DealId ?? "", cancellationToken) is { Value: var deal }
            && pieces.NamedWithDay(turn, part, deal, turn.Text, text) is { } named)
        {
            part.Become(named);
            return StepResult.GoTo(DetailsStep);
        }

        // "Should I move Fabrikam to negotiation?" names a stage and answers nothing.
        if (!freeText && sentences.IsQuestion(turn, turn.Text))
            return null;
        if (!freeText && await PiecesAsync(turn, about, correction, asked, cancellationToken))
            return StepResult.GoTo(DealStep);
        if (AnotherDeal(turn, about, correction, freeText))
            return StepResult.GoTo(DealStep);
        if (step == ConfirmStep && correction is not null && about is [var only] && !sentences.IsCommand(turn, correction.Right)
            && Reworded(kinds, only, turn.Text.StartsWith("no ", StringComparison.OrdinalIgnoreCase) ? turn.Text : correction.Right) is { } reworded)
        {
            only.Become(reworded);
            return StepResult.GoTo(DealStep);
        }

        // "Not yet", "don't move it": there is nothing left to ask.
        return !freeText && (YesNo.NoWords.Contains(turn.Text.Trim(), FoldedComparer.Instance) || sentences.IsDenial(turn, correction?.Right ?? turn.Text))
            ? NothingChanged(turn)
            : null;
    }

    private static StepResult NothingChanged(SalesTurn turn) => StepResult.End(TurnOutcome.Say(OutboundActivity.Message(UpdateTexts.Set.Get(turn.Language, "confirm.no"))));

    private async ValueTask<bool> PiecesAsync(SalesTurn turn, IReadOnlyList<DealPart> about, Correction? correction, (int Change, Slot Slot)? asked, CancellationToken cancellationToken)
    {
        var heard = false;
        foreach (var part in about)
        {
            if (await updater.FindAsync(turn, part.DealId ?? "", cancellationToken) is not { Value: var deal })
                return false;
            if (Placed(turn, part, deal, correction, asked, about.Count == 1) is not { } placed)
                continue;
            // What stands before another stage is asked about anew.
            (placed.Gate, placed.GateReason) = (null, null);
            part.Become(placed);
            heard = true;
        }

        return heard;
    }

    private DealPart? Placed(SalesTurn turn, DealPart part, Deal deal, Correction? correction, (int Change, Slot Slot)? asked, bool alone)
    {
        if (SecondThought.Of(turn.Text) is { } thought)
        {
            var first = pieces.Placed(turn, part, deal, thought.First, new PieceRules(asked, Replaces: asked is null, Adds: asked is not null));
            if (pieces.Placed(turn, first ?? part, deal, thought.Instead, new PieceRules(first is null ? asked : null, Replaces: true, Adds: alone)) is { } second)
                return second;
        }

        var text = correction?.Right ?? turn.Text;
        if (pieces.Placed(turn, part, deal, text, new PieceRules(asked, Replaces: correction is not null || asked is null, Adds: asked is not null)) is { } placed)
            return placed;
        // "Actually 600k, and close 12/20" while the stage is asked for says more of the deal, and leaves the question open.
        return (correction is not null && alone) || GoesOn(turn, part, text, alone) ? pieces.Placed(turn, part, deal, text, new PieceRules(null, Replaces: true, Adds: true)) : null;
    }

    /// <summary>Whether a text says more of the deal that is spoken of: it says so, or is a sentence without another deal in it.</summary>
    private bool GoesOn(SalesTurn turn, DealPart part, string text, bool alone) =>
        (alone && Additions.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
        || (sentences.ReadChanges(turn, text) is { } reading && reading.Matches.All(m => UpdateDrafts.DealIn(m) is not { } said ? alone : DealResolver.Resolve(turn, said).Found?.Id == part.DealId));

    /// <summary>"No, it was the budget": the words that were asked for, in other words. Only where exactly one thing was put in words.</summary>
    public static DealPart? Reworded(ChangeKinds kinds, DealPart part, string words)
    {
        var copy = part.Copy();
        var said = copy.Changes.SelectMany(change => kinds.Of(change).Slots.Where(s => s is { Type: SlotType.Text, Required: true } && change.Said.ContainsKey(s.Name)).Select(slot => (change, slot))).ToList();
        if (said is not [var (one, text)])
            return null;
        one.Say(text.Name, words);
        return copy;
    }

    private bool AnotherDeal(SalesTurn turn, IReadOnlyList<DealPart> about, Correction? correction, bool freeText)
    {
        if (correction is null && freeText)
            return false;
        if (WrongOf(turn, about, correction) is not { } wrong || MeantDeal.Of(turn, correction?.Right ?? turn.Text, wrong.DealId, onlyExact: correction is null || freeText) is not { } meant || meant.Deal.Id == wrong.DealId)
            return false;
        wrong.Rename(meant.Said, turn.IsPersonal && meant.Exact ? meant.Deal.Id : null);
        return true;
    }

    /// <summary>The part a correction is about: the only one, or the one whose deal it names.</summary>
    public static DealPart? WrongOf(SalesTurn turn, IReadOnlyList<DealPart> parts, Correction? correction)
    {
        if (correction?.Wrong is not { } name)
            return parts.Count == 1 ? parts[0] : null;
        return DealResolver.Resolve(turn, name).Found is { } named ? parts.FirstOrDefault(p => p.DealId == named.Id) : null;
    }

    /// <summary>"Contoso", or "Contoso to negotiation" which says more of what is missing.</summary>
    private async ValueTask<bool> NamesAsync(SalesTurn turn, DealPart part, string text, CancellationToken cancellationToken)
    {
        if (MeantDeal.Of(turn, text, null, onlyExact: true) is { } meant)
        {
            part.Rename(meant.Said, turn.IsPersonal ? meant.Deal.Id : null);
            return true;
        }

        if (DealResolver.IsOther(text))
            return false;
        // A sentence of its own, of the kind that waits for its deal: "move Contoso to negotiation".
        if (sentences.ReadChanges(turn, text) is { Matches: [var match] } && UpdateDrafts.DealIn(match) is { } said && DealResolver.Resolve(turn, said).IsExact
            && part.Changes.Find(c => c.Kind == match.Intent) is { } known)
        {
            part.Rename(said);
            foreach (var (slot, value) in UpdateDrafts.ChangeOf(match).Said)
                known.Say(slot, value);
            return true;
        }

        return await NameAndPiecesAsync(turn, part, text, cancellationToken);
    }

    private async ValueTask<bool> NameAndPiecesAsync(SalesTurn turn, DealPart part, string text, CancellationToken cancellationToken)
    {
        foreach (var end in DealNames.Ends(text))
        {
            if (DealResolver.Resolve(turn, text[..end]) is not { IsExact: true, Found: { } head } || await updater.FindAsync(turn, head.Id, cancellationToken) is not { Value: var deal })
                continue;
            if (pieces.Placed(turn, part, deal, text[end..].Trim(' ', ',', '，', ':', '：'), new PieceRules(null, Replaces: true, Adds: true)) is not { } placed)
                continue;
            part.Become(placed);
            part.Rename(text[..end].Trim(), turn.IsPersonal ? head.Id : null);
            return true;
        }

        return false;
    }
}
