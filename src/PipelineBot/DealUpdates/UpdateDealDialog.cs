using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Json;
using PipelineBot.Texts;

namespace PipelineBot.DealUpdates;

/// <summary>
/// Asks for what an update still misses: which deal, the pieces of each change, how to pass a stage gate, and a confirmation where the policy wants one.
/// With nothing missing it asks nothing and saves.
/// </summary>
public sealed class UpdateDealDialog : WaterfallDialog<SalesTurn, UpdateDraft>
{
    public const string DialogId = "deal.update";
    private const string NewDealPrefix = "new:";
    private const string GateDone = "done", GateDrop = "drop", GateGo = "go";

    private static readonly TextSet Texts = UpdateTexts.Set;
    private readonly DealUpdater updater;
    private readonly ChangeKinds kinds;
    private readonly SlotReader slots;
    private readonly PipelineSet pipelines;

    public UpdateDealDialog(DealUpdater updater, ChangeKinds kinds, SlotReader slots, PipelineSet pipelines)
        : base(DialogId, SalesJson.Context.UpdateDraft)
    {
        (this.updater, this.kinds, this.slots, this.pipelines) = (updater, kinds, slots, pipelines);
        AddStep("deal", AskDeal, AnswerDeal);
        AddStep("details", AskDetailsAsync, AnswerDetails);
        AddStep("gate", AskGateAsync, AnswerGate);
        AddStep("gateReason", AskGateReason, AnswerGateReason);
        AddStep("confirm", AskConfirmAsync, AnswerConfirm);
        Finish(SaveAsync);
    }

    private static Prompt? AskDeal(SalesTurn turn, UpdateDraft draft)
    {
        if (draft.DealId is not null)
            return null;
        if (draft.DealSaid is not { } said)
            return Prompt.ForChoice(Texts.Get(turn.Language, "deal.ask"), turn.IsPersonal ? Suggested(turn) : [], acceptsText: true);

        var resolution = DealResolver.Resolve(turn, said);
        if (resolution.Found is { } found)
        {
            (draft.DealId, draft.DealGuessed, draft.DealUnsure) = (found.Id, resolution.Guessed, resolution.Unsure);
            return null;
        }

        // Others read along in a channel: the names of deals are not for everybody there.
        var near = turn.IsPersonal ? resolution.Near.Select(m => ChoiceOf(turn, m.Value)).ToList() : [];
        if (near.Count > 0 && resolution.Near[0].Score >= Nearness.Taken)
            return Prompt.ForChoice(Texts.Get(turn.Language, "deal.which", said), near, acceptsText: true);
        return Prompt.ForChoice(
            Texts.Get(turn.Language, near.Count > 0 ? "deal.none.near" : "deal.none", said),
            turn.IsPersonal ? [.. near, new PromptChoice(NewDealPrefix + said, Texts.Get(turn.Language, "deal.create", said))] : [],
            acceptsText: true);
    }

    private static StepResult AnswerDeal(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        if (answer.Choice?.StartsWith(NewDealPrefix, StringComparison.Ordinal) == true)
            return StepResult.Instead(Texts.Get(turn.Language, "deal.create.phrase", answer.Choice[NewDealPrefix.Length..]));
        (draft.DealId, draft.DealSaid) = (answer.Choice, answer.Text);
        return draft.DealId is null ? StepResult.GoTo("deal") : StepResult.Next;
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
                var reading = change.Said.TryGetValue(slot.Name, out var said) ? slots.Read(slot, said, deal, turn) : null;
                if (reading?.Value is { } value)
                {
                    change.Values[slot.Name] = value;
                    continue;
                }

                if (reading is null && !slot.Required)
                    continue;
                (draft.AskedChange, draft.AskedSlot) = (i, slot.Name);
                return PromptFor(turn, kind, slot, deal, reading);
            }
        }

        return null;
    }

    private static StepResult AnswerDetails(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        var change = draft.Changes[draft.AskedChange];
        change.Said[draft.AskedSlot] = answer.Date is { } date ? LocalDatePattern.Iso.Format(date) : answer.Choice ?? answer.Text;
        return StepResult.GoTo("details");
    }

    private async ValueTask<Prompt?> AskGateAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Gate is not null || await BlockedAsync(turn, draft, cancellationToken) is not { } blocked)
            return null;
        return Prompt.ForChoice(
            UpdateAnswers.GateText(turn, blocked.Deal, blocked.Gate, pipelines),
            [
                new PromptChoice(GateDone, Texts.Get(turn.Language, "gate.done"), Words(turn, "gate.done.words")),
                new PromptChoice(GateDrop, Texts.Get(turn.Language, "gate.drop"), Words(turn, "gate.drop.words")),
                new PromptChoice(GateGo, Texts.Get(turn.Language, "gate.go"), Words(turn, "gate.go.words")),
            ]);
    }

    private static StepResult AnswerGate(SalesTurn turn, UpdateDraft draft, PromptAnswer answer)
    {
        draft.Gate = answer.Choice;
        return StepResult.Next;
    }

    private static Prompt? AskGateReason(SalesTurn turn, UpdateDraft draft) =>
        draft.Gate is null || draft.GateReason is not null ? null : Prompt.ForText(Texts.Get(turn.Language, $"gate.{draft.Gate}.ask"));

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

        var lines = FieldText.Lines(turn, deal, changed.After, changed.Fields, pipelines);
        var list = string.Join(turn.Language == Languages.Chinese ? ";" : "; ", lines.Select(l => l.Old is null ? $"{l.Label}: {l.New}" : $"{l.Label}: {l.Old} → {l.New}"));
        return Prompt.ForConfirm(Texts.Get(turn.Language, "confirm", deal.Name, list), YesNo.Yes(turn.Language), YesNo.No(turn.Language));
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
        if (draft.Gate is null || updater.Decide(turn, deal, changes) is not DealDecision.GateShut shut)
            return changes;
        return draft.Gate switch
        {
            GateDone => [.. shut.Blocking.Select(m => new DealChange.CompleteMilestone(m.Id, draft.GateReason)), .. changes],
            GateDrop => [.. shut.Blocking.Select(m => new DealChange.DropMilestone(m.Id, draft.GateReason ?? "")), .. changes],
            _ => [.. changes.Select(c => c is DealChange.MoveStage move ? move with { Reason = draft.GateReason } : c)],
        };
    }

    private async ValueTask<(Deal Deal, DealDecision.GateShut Gate)?> BlockedAsync(SalesTurn turn, UpdateDraft draft, CancellationToken cancellationToken) =>
        await updater.FindAsync(turn, draft.DealId!, cancellationToken) is { Value: var deal } && updater.Decide(turn, deal, Built(turn, draft, deal)) is DealDecision.GateShut gate
            ? (deal, gate)
            : null;

    private List<DealChange> Built(SalesTurn turn, UpdateDraft draft, Deal deal) =>
        [.. draft.Changes.Where(c => kinds.Of(c).Slots.All(s => !s.Required || c.Values.ContainsKey(s.Name))).Select(c => kinds.Of(c).Build(new SlotValues(c.Values, deal, turn.TeamCurrency)))];

    private Prompt PromptFor(SalesTurn turn, ChangeKind kind, Slot slot, Deal deal, SlotReading? reading)
    {
        var ask = kind.Texts.Get(turn.Language, $"{kind.Name}.ask.{slot.Name}", deal.Name);
        var text = reading?.Problem is { } problem ? reading.Choices is null ? $"{problem} {ask}" : problem : ask;
        if (reading?.Choices is { } choices)
            return Prompt.ForChoice(text, choices, acceptsText: true);
        return slot.Type switch
        {
            SlotType.Stage => Prompt.ForChoice(text, pipelines.Of(deal).Stages.Where(s => s.Id != deal.StageId && !s.IsAfterSales).Select(s => new PromptChoice(s.Id, s.Name.In(turn.Language))), acceptsText: true),
            SlotType.Date => Prompt.ForDate(text, Texts.Get(turn.Language, "date.retry", ask), DateSuggestions(turn)),
            SlotType.Person => Prompt.ForChoice(text, turn.Organisation.People.Where(p => p.Active && p.Id != deal.OwnerId).OrderBy(p => p.Name, StringComparer.Ordinal).Take(20).Select(p => new PromptChoice(p.Id, p.Name)), acceptsText: true),
            SlotType.Milestone => Prompt.ForChoice(text, deal.LiveMilestones().OrderBy(m => m.Due).Take(20).Select(m => new PromptChoice(m.Id, pipelines.TitleOf(deal, m, turn.Language))), acceptsText: true),
            _ => Prompt.ForText(text),
        };
    }

    private static IEnumerable<PromptChoice> DateSuggestions(SalesTurn turn)
    {
        var friday = turn.Today.Next(IsoDayOfWeek.Friday);
        yield return Day(turn, "date.tomorrow", turn.Today.PlusDays(1));
        yield return Day(turn, "date.friday", friday);
        yield return Day(turn, "date.week", turn.Today.PlusDays(7));
    }

    private static PromptChoice Day(SalesTurn turn, string key, LocalDate date) =>
        new(LocalDatePattern.Iso.Format(date), Texts.Get(turn.Language, key, Say.ShortDate(turn.Language, date)));

    private static IEnumerable<PromptChoice> Suggested(SalesTurn turn)
    {
        var last = DealResolver.LastSpokenOf(turn);
        return turn.Directory.Deals.Values
            .Where(d => d.Status == DealStatus.Open && d.OwnerId == turn.Person.Id)
            .OrderByDescending(d => d.Id == last?.Id).ThenBy(d => d.Name, StringComparer.Ordinal)
            .Take(12)
            .Select(d => ChoiceOf(turn, d));
    }

    private static PromptChoice ChoiceOf(SalesTurn turn, DealHead deal)
    {
        var owner = deal.OwnerId == turn.Person.Id ? "" : $" · {turn.Organisation.Find(deal.OwnerId)?.Name}";
        var account = deal.Account.Length > 0 && !deal.Name.Contains(deal.Account, StringComparison.OrdinalIgnoreCase) ? $" ({deal.Account})" : "";
        return new PromptChoice(deal.Id, deal.Name + account + owner, [deal.Name]);
    }

    private static string[] Words(SalesTurn turn, string key) => Texts.Get(turn.Language, key).Split(';');
}
