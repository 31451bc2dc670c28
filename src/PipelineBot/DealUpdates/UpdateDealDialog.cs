using NodaTime.Text;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Text;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage.Json;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>
/// Asks for what an update still misses, deal by deal: which deal, the pieces of each change, how to pass a stage gate; then one confirmation for all where
/// the policy wants one. With nothing missing it asks nothing and saves.
/// </summary>
public sealed class UpdateDealDialog : WaterfallDialog<SalesTurn, UpdateDraft>
{
    public const string DialogId = "deal.update";

    private static readonly TextSet Texts = UpdateTexts.Set;
    private readonly DealUpdater updater;
    private readonly ChangeKinds kinds;
    private readonly SlotReader slots;
    private readonly PipelineSet pipelines;
    private readonly UpdateQuestions questions;
    private readonly PartChanges changes;

    public UpdateDealDialog(DealUpdater updater, ChangeKinds kinds, SlotReader slots, PipelineSet pipelines, DraftListener listener)
        : base(DialogId, SalesJson.Context.UpdateDraft, version: 2)
    {
        (this.updater, this.kinds, this.slots, this.pipelines) = (updater, kinds, slots, pipelines);
        (questions, changes) = (new UpdateQuestions(pipelines), new PartChanges(updater, kinds));
        AddStep(DraftListener.DealStep, AskDeal, AnswerDeal);
        AddStep(DraftListener.DetailsStep, AskDetailsAsync, AnswerDetailsAsync);
        AddStep("gate", AskGateAsync, AnswerGate);
        AddStep(DraftListener.GateReasonStep, AskGateReasonAsync, AnswerGateReason);
        AddStep(DraftListener.ConfirmStep, AskConfirmAsync, AnswerConfirm);
        Listen(listener.HearAsync);
        Finish((turn, draft, cancellationToken) => updater.SaveAsync(turn, draft, open => changes.Of(turn, open), cancellationToken));
    }

    private static Prompt? AskDeal(SalesTurn turn, UpdateDraft draft)
    {
        for (var i = 0; i < draft.Parts.Count; i++)
        {
            if (UpdateQuestions.Deal(turn, draft.Parts[i]) is not { } prompt)
                continue;
            draft.AskedPart = i;
            return prompt;
        }

        draft.MergeSameDeals();
        return null;
    }

    private static StepResult AnswerDeal(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        var part = draft.Parts[draft.AskedPart];
        if (answer.Choice?.StartsWith(UpdateQuestions.NewDealPrefix, StringComparison.Ordinal) == true)
            return StepResult.Instead(Texts.Get(turn.Language, "deal.create.phrase", answer.Choice[UpdateQuestions.NewDealPrefix.Length..].Replace('"', '\'')));
        // "Yes" answers "did you mean this one?"; to several it answers nothing, and is nobody's name.
        if (answer.Choice is null && YesNo.YesWords.Contains(answer.Text, StringComparer.OrdinalIgnoreCase))
        {
            var near = part.DealSaid is { } said ? DealResolver.Resolve(turn, said).Near : [];
            (part.DealId, part.DealSaid) = near.Count == 1 && turn.IsPersonal ? (near[0].Value.Id, part.DealSaid) : (null, null);
        }
        else if (answer.Choice is null && YesNo.NoWords.Contains(answer.Text, StringComparer.OrdinalIgnoreCase))
            (part.DealId, part.DealSaid) = (null, null);
        else
            (part.DealId, part.DealSaid) = (answer.Choice, answer.Text);
        return StepResult.GoTo(DraftListener.DealStep);
    }

    private async ValueTask<Prompt?> AskDetailsAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (await updater.OpenAsync(turn, draft, cancellationToken) is not { } open)
            return null;
        for (var i = 0; i < open.Count; i++)
        {
            var (part, deal) = (open[i].Part, open[i].Base);
            turn.State.Notes[DealResolver.LastDealNote] = deal.Id;
            // All are read, not only up to the first that is missing: what is known already is shown with the question.
            var missing = part.Changes.Select((change, at) => (At: at, Missing: Missing(turn, draft, change, deal))).ToList().Find(m => m.Missing is not null);
            if (missing.Missing is not var (slot, reading))
                continue;
            (draft.AskedPart, draft.AskedChange, draft.AskedSlot) = (i, missing.At, slot.Name);
            return questions.ForSlot(turn, draft, part, kinds.Of(part.Changes[missing.At]), slot, deal, reading).About(Noted(turn, open[i]));
        }

        return null;
    }

    private IEnumerable<PromptDetail> Noted(SalesTurn turn, OpenPart open) =>
        turn.IsPersonal && open.Part.Changes.Count > 1 && updater.Decide(turn, open, changes.Of(turn, open)) is DealDecision.Changed changed ? questions.Lines(turn, open.Deal, changed) : [];

    /// <summary>Reads what was said; the first slot that has to be asked for, and what became of what was said for it.</summary>
    private (Slot Slot, SlotReading? Reading)? Missing(SalesTurn turn, UpdateDraft draft, ChangeDraft change, Deal deal)
    {
        foreach (var slot in kinds.Of(change).Slots)
        {
            if (change.Values.ContainsKey(slot.Name))
                continue;
            var reading = change.Said.TryGetValue(slot.Name, out var said) ? slots.Read(slot, said, deal, turn, change.Values) : null;
            draft.Unsure |= reading is { Guessed: true };
            if (reading?.Value is { } value)
                change.Values[slot.Name] = value;
            else if (reading is not null || slot.Required)
                return (slot, reading);
        }

        return null;
    }

    private async ValueTask<StepResult> AnswerDetailsAsync(SalesTurn turn, UpdateDraft draft, PromptAnswer answer, CancellationToken cancellationToken)
    {
        var part = draft.Parts[draft.AskedPart];
        var (change, said) = (part.Changes[draft.AskedChange], answer.Date is { } date ? LocalDatePattern.Iso.Format(date) : answer.Choice ?? answer.Text);
        // "Yes" is no reason.
        if (answer.Choice is null && kinds.Of(change).Slots.Any(s => s.Name == draft.AskedSlot && s.Type == SlotType.Text) && (YesNo.YesWords.Contains(said, FoldedComparer.Instance) || YesNo.NoWords.Contains(said, FoldedComparer.Instance)))
            return StepResult.AskAgain(turn.State.Dialog!.Prompt.Text);
        // What cannot be read leaves the question as it was asked, with why in front.
        if (await updater.FindAsync(turn, part.DealId!, cancellationToken) is { Value: var deal }
            && kinds.Of(change) is var kind && kind.Slots.FirstOrDefault(s => s.Name == draft.AskedSlot) is { } slot
            && slots.Read(slot, said, deal, turn) is { Value: null, Choices: null, Problem: { } problem })
            return StepResult.AskAgain(questions.Problem(turn, draft, part, kind, slot, deal, problem));
        change.Say(draft.AskedSlot, said);
        return StepResult.GoTo(DraftListener.DetailsStep);
    }

    private async ValueTask<Prompt?> AskGateAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (await FirstBlockedAsync(turn, draft, part => part.Gate is null, cancellationToken) is not var (open, gate))
            return null;
        var (deal, stage) = (open.Base, pipelines.Of(open.Base).Find(gate.StageId)?.Name.In(turn.Language));
        var prompt = Prompt.ForChoice(
            turn.IsPersonal ? Texts.Get(turn.Language, "gate.ask", deal.Name, stage) : Texts.Get(turn.Language, "gate.shut.shared", UpdateQuestions.NameOf(turn, open.Part, deal), stage),
            [
                new PromptChoice(PartChanges.GateDone, Texts.Get(turn.Language, "gate.done"), Words(turn, "gate.done.words")),
                new PromptChoice(PartChanges.GateDrop, Texts.Get(turn.Language, "gate.drop"), Words(turn, "gate.drop.words")),
                new PromptChoice(PartChanges.GateGo, Texts.Get(turn.Language, "gate.go"), Words(turn, "gate.go.words")),
            ]);
        prompt.Retry = Texts.Get(turn.Language, "gate.retry");
        return turn.IsPersonal ? prompt.About([.. Blocking(turn, deal, gate), .. Besides(turn, open)]) : prompt;
    }

    /// <summary>What is changed beside the stage.</summary>
    private IEnumerable<PromptDetail> Besides(SalesTurn turn, OpenPart open) =>
        changes.Of(turn, open).Where(c => c is not DealChange.MoveStage).ToList() is { Count: > 0 } others && updater.Decide(turn, open, others) is DealDecision.Changed changed
            ? questions.Lines(turn, open.Deal, changed).Prepend(new PromptDetail(Texts.Get(turn.Language, "gate.also"), ""))
            : [];

    private static StepResult AnswerGate(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        var part = draft.Parts[draft.AskedPart];
        part.Gate = answer.Choice;
        if (part.Gate == PartChanges.GateGo)
            part.GateReason = part.Changes.Select(c => c.Values.GetValueOrDefault(SlotNames.Reason)).FirstOrDefault(reason => reason is not null);
        return part.GateReason is null ? StepResult.Next : StepResult.GoTo("gate");
    }

    private async ValueTask<Prompt?> AskGateReasonAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (await FirstBlockedAsync(turn, draft, part => part is { Gate: not null, GateReason: null }, cancellationToken) is not var (open, gate))
            return null;
        var prompt = Prompt.ForText(UpdateQuestions.Named(turn, draft, open.Part, open.Base, Texts.Get(turn.Language, $"gate.{open.Part.Gate}.ask")));
        return turn.IsPersonal ? prompt.About(Blocking(turn, open.Base, gate)) : prompt;
    }

    private async ValueTask<(OpenPart Open, DealDecision.GateShut Gate)?> FirstBlockedAsync(SalesTurn turn, UpdateDraft draft, Func<DealPart, bool> which, CancellationToken cancellationToken)
    {
        if (await updater.OpenAsync(turn, draft, cancellationToken) is not { } open)
            return null;
        for (var i = 0; i < open.Count; i++)
        {
            if (!which(open[i].Part) || changes.Blocked(turn, open[i]) is not { } gate)
                continue;
            draft.AskedPart = i;
            return (open[i], gate);
        }

        return null;
    }

    private IEnumerable<PromptDetail> Blocking(SalesTurn turn, Deal deal, DealDecision.GateShut gate) =>
        gate.Blocking.Select(m => new PromptDetail(pipelines.TitleOf(deal, m, turn.Language), Texts.Get(turn.Language, "gate.due", Say.Date(turn.Language, m.Due))));

    private static StepResult AnswerGateReason(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        draft.Parts[draft.AskedPart].GateReason = answer.Text;
        return StepResult.GoTo("gate");
    }

    private async ValueTask<Prompt?> AskConfirmAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Confirmed || await updater.OpenAsync(turn, draft, cancellationToken) is not { } open)
            return null;
        var decided = new List<(OpenPart Open, DealDecision.Changed Changed)>();
        foreach (var one in open)
        {
            var decision = updater.Decide(turn, one, changes.Of(turn, one));
            if (decision is DealDecision.Changed changed)
                decided.Add((one, changed));
            // What cannot be done is not worth a confirmation: saving says why.
            else if (decision is not DealDecision.Unchanged)
                return null;
        }

        return (draft.Unsure && decided.Count > 0) || decided.Any(d => ConfirmationPolicy.Asks(d.Open.Part, d.Open.Part.Changes.Select(kinds.Of), d.Open.Base, d.Changed.After))
            ? questions.Confirmation(turn, decided, kinds)
            : null;
    }

    private static StepResult AnswerConfirm(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        draft.Confirmed = answer.Confirmed == true;
        return draft.Confirmed ? StepResult.Next : StepResult.End(TurnOutcome.Say(OutboundActivity.Message(Texts.Get(turn.Language, "confirm.no"))));
    }

    private static string[] Words(SalesTurn turn, string key) => Texts.Get(turn.Language, key).Split(';');
}
