using NodaTime.Text;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage.Json;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>
/// Asks for what an update still misses: which deal, the pieces of each change, how to pass a stage gate, and a confirmation where the policy wants one.
/// With nothing missing it asks nothing and saves.
/// </summary>
public sealed class UpdateDealDialog : WaterfallDialog<SalesTurn, UpdateDraft>
{
    public const string DialogId = "deal.update";
    private const string GateDone = "done", GateDrop = "drop", GateGo = "go";

    private static readonly TextSet Texts = UpdateTexts.Set;
    private readonly DealUpdater updater;
    private readonly ChangeKinds kinds;
    private readonly SlotReader slots;
    private readonly PipelineSet pipelines;
    private readonly UpdateQuestions questions;

    public UpdateDealDialog(DealUpdater updater, ChangeKinds kinds, SlotReader slots, PipelineSet pipelines)
        : base(DialogId, SalesJson.Context.UpdateDraft)
    {
        (this.updater, this.kinds, this.slots, this.pipelines, questions) = (updater, kinds, slots, pipelines, new UpdateQuestions(pipelines));
        AddStep("deal", UpdateQuestions.Deal, AnswerDeal);
        AddStep("details", AskDetailsAsync, AnswerDetailsAsync);
        AddStep("gate", AskGateAsync, AnswerGate);
        AddStep("gateReason", AskGateReasonAsync, AnswerGateReason);
        AddStep("confirm", AskConfirmAsync, AnswerConfirm);
        Finish(SaveAsync);
    }

    private static StepResult AnswerDeal(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        if (answer.Choice?.StartsWith(UpdateQuestions.NewDealPrefix, StringComparison.Ordinal) == true)
            return StepResult.Instead(Texts.Get(turn.Language, "deal.create.phrase", answer.Choice[UpdateQuestions.NewDealPrefix.Length..].Replace('"', '\'')));
        // "Yes" answers "did you mean this one?"; to several it answers nothing, and is nobody's name.
        if (answer.Choice is null && YesNo.YesWords.Contains(answer.Text, StringComparer.OrdinalIgnoreCase))
        {
            var near = draft.DealSaid is { } said ? DealResolver.Resolve(turn, said).Near : [];
            return Decided(draft, near.Count == 1 && turn.IsPersonal ? near[0].Value.Id : null);
        }

        if (answer.Choice is null && YesNo.NoWords.Contains(answer.Text, StringComparer.OrdinalIgnoreCase))
            return Decided(draft, null);
        (draft.DealId, draft.DealSaid) = (answer.Choice, answer.Text);
        return draft.DealId is null ? StepResult.GoTo("deal") : StepResult.Next;
    }

    private static StepResult Decided(UpdateDraft draft, string? dealId)
    {
        if (dealId is null)
            draft.DealSaid = null;
        draft.DealId = dealId;
        return dealId is null ? StepResult.GoTo("deal") : StepResult.Next;
    }

    private async ValueTask<Prompt?> AskDetailsAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (await updater.FindAsync(turn, draft.DealId!, cancellationToken) is not { Value: var deal } || !Access.CanChange(turn.Person, deal, turn.Organisation))
            return null;

        turn.State.Notes[DealResolver.LastDealNote] = deal.Id;
        for (var i = 0; i < draft.Changes.Count; i++)
        {
            var change = draft.Changes[i];
            var kind = kinds.Of(change);
            foreach (var slot in kind.Slots)
            {
                if (change.Values.ContainsKey(slot.Name))
                    continue;
                var reading = change.Said.TryGetValue(slot.Name, out var said) ? slots.Read(slot, said, deal, turn, change.Values) : null;
                if (reading?.Value is { } value)
                {
                    change.Values[slot.Name] = value;
                    continue;
                }

                if (reading is null && !slot.Required)
                    continue;
                (draft.AskedChange, draft.AskedSlot) = (i, slot.Name);
                return questions.ForSlot(turn, draft, kind, slot, deal, reading);
            }
        }

        return null;
    }

    private async ValueTask<StepResult> AnswerDetailsAsync(SalesTurn turn, UpdateDraft draft, PromptAnswer answer, CancellationToken cancellationToken)
    {
        var change = draft.Changes[draft.AskedChange];
        var said = answer.Date is { } date ? LocalDatePattern.Iso.Format(date) : answer.Choice ?? answer.Text;
        // What cannot be read leaves the question as it was asked, with why in front.
        if (await updater.FindAsync(turn, draft.DealId!, cancellationToken) is { Value: var deal }
            && kinds.Of(change) is var kind && kind.Slots.FirstOrDefault(s => s.Name == draft.AskedSlot) is { } slot
            && slots.Read(slot, said, deal, turn) is { Value: null, Choices: null, Problem: { } problem })
            return StepResult.AskAgain(UpdateQuestions.Problem(turn, draft, kind, slot, deal, problem));
        change.Said[draft.AskedSlot] = said;
        return StepResult.GoTo("details");
    }

    private async ValueTask<Prompt?> AskGateAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Gate is not null || await BlockedAsync(turn, draft, cancellationToken) is not { } blocked)
            return null;
        var stage = pipelines.Of(blocked.Deal).Find(blocked.Gate.StageId)?.Name.In(turn.Language);
        var prompt = Prompt.ForChoice(
            turn.IsPersonal ? Texts.Get(turn.Language, "gate.ask", blocked.Deal.Name, stage) : Texts.Get(turn.Language, "gate.shut.shared", UpdateQuestions.NameOf(turn, draft, blocked.Deal), stage),
            [
                new PromptChoice(GateDone, Texts.Get(turn.Language, "gate.done"), Words(turn, "gate.done.words")),
                new PromptChoice(GateDrop, Texts.Get(turn.Language, "gate.drop"), Words(turn, "gate.drop.words")),
                new PromptChoice(GateGo, Texts.Get(turn.Language, "gate.go"), Words(turn, "gate.go.words")),
            ]);
        return turn.IsPersonal ? prompt.About(Blocking(turn, blocked.Deal, blocked.Gate)) : prompt;
    }

    private static StepResult AnswerGate(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        draft.Gate = answer.Choice;
        if (draft.Gate == GateGo)
            draft.GateReason = draft.Changes.Select(c => c.Values.GetValueOrDefault(SlotNames.Reason)).FirstOrDefault(reason => reason is not null);
        return StepResult.Next;
    }

    private async ValueTask<Prompt?> AskGateReasonAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Gate is null || draft.GateReason is not null)
            return null;
        var prompt = Prompt.ForText(Texts.Get(turn.Language, $"gate.{draft.Gate}.ask"));
        return turn.IsPersonal && await BlockedAsync(turn, draft, cancellationToken) is { } blocked ? prompt.About(Blocking(turn, blocked.Deal, blocked.Gate)) : prompt;
    }

    private IEnumerable<PromptDetail> Blocking(SalesTurn turn, Deal deal, DealDecision.GateShut gate) =>
        gate.Blocking.Select(m => new PromptDetail(pipelines.TitleOf(deal, m, turn.Language), Texts.Get(turn.Language, "gate.due", Say.Date(turn.Language, m.Due))));

    private static StepResult AnswerGateReason(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        draft.GateReason = answer.Text;
        return StepResult.Next;
    }

    private async ValueTask<Prompt?> AskConfirmAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Confirmed || await updater.FindAsync(turn, draft.DealId!, cancellationToken) is not { Value: var deal })
            return null;
        if (updater.Decide(turn, deal, await ChangesAsync(turn, draft, cancellationToken)) is not DealDecision.Changed changed
            || !ConfirmationPolicy.Asks(draft, draft.Changes.Select(kinds.Of), deal, changed.After))
            return null;

        if (!turn.IsPersonal)
        {
            var titles = string.Join(turn.Language == Languages.Chinese ? "、" : ", ", draft.Changes.Select(kinds.Of).Select(k => k.Texts.Get(turn.Language, k.Name + ".title")).Distinct());
            return Prompt.ForConfirm(Texts.Get(turn.Language, "confirm.shared", UpdateQuestions.NameOf(turn, draft, deal), titles), YesNo.Yes(turn.Language), YesNo.No(turn.Language));
        }

        return Prompt.ForConfirm(Texts.Get(turn.Language, "confirm", deal.Name), YesNo.Yes(turn.Language), YesNo.No(turn.Language))
            .About(FieldText.Lines(turn, deal, changed.After, changed.Fields, pipelines).Select(l => new PromptDetail(l.Label, l.Old is null ? l.New : $"{l.Old} → {l.New}")));
    }

    private static StepResult AnswerConfirm(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        draft.Confirmed = answer.Confirmed == true;
        return draft.Confirmed ? StepResult.Next : StepResult.End(TurnOutcome.Say(BotFramework.Activities.OutboundActivity.Message(Texts.Get(turn.Language, "confirm.no"))));
    }

    private async ValueTask<TurnOutcome> SaveAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken) =>
        await updater.SaveAsync(turn, draft, await ChangesAsync(turn, draft, cancellationToken), cancellationToken);

    /// <summary>The changes as the rules take them, with what was answered about a shut gate put in.</summary>
    private async ValueTask<IReadOnlyList<DealChange>> ChangesAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (await updater.FindAsync(turn, draft.DealId!, cancellationToken) is not { Value: var deal })
            return [];
        var changes = Built(turn, draft, deal);
        if (draft.Gate is null || updater.Decide(turn, deal, WithoutReasons(changes)) is not DealDecision.GateShut shut)
            return changes;
        return draft.Gate switch
        {
            GateDone => [.. shut.Blocking.Select(m => new DealChange.CompleteMilestone(m.Id, draft.GateReason)), .. changes],
            GateDrop => [.. shut.Blocking.Select(m => new DealChange.DropMilestone(m.Id, draft.GateReason ?? "")), .. changes],
            _ => [.. changes.Select(c => c is DealChange.MoveStage move ? move with { Reason = draft.GateReason } : c)],
        };
    }

    private async ValueTask<(Deal Deal, DealDecision.GateShut Gate)?> BlockedAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken) =>
        await updater.FindAsync(turn, draft.DealId!, cancellationToken) is { Value: var deal } && updater.Decide(turn, deal, WithoutReasons(Built(turn, draft, deal))) is DealDecision.GateShut gate
            ? (deal, gate)
            : null;

    private List<DealChange> Built(SalesTurn turn, UpdateDraft draft, Deal deal) =>
        [.. draft.Changes.Where(c => kinds.Of(c).Slots.All(s => !s.Required || c.Values.ContainsKey(s.Name))).Select(c => kinds.Of(c).Build(new SlotValues(c.Values, deal, turn.TeamCurrency)))];

    /// <summary>A reason given before anybody saw what is open does not open a gate: the rules are asked as though there were none.</summary>
    private static List<DealChange> WithoutReasons(IEnumerable<DealChange> changes) => [.. changes.Select(c => c is DealChange.MoveStage move ? move with { Reason = null } : c)];

    private static string[] Words(SalesTurn turn, string key) => Texts.Get(turn.Language, key).Split(';');
}
