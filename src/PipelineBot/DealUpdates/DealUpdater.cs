using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.DealUpdates;

/// <summary>Loads the deal, asks the rules, and returns what to write and to show. Every change of a deal a person makes goes through here.</summary>
public sealed class DealUpdater(Workspace workspace, PipelineSet pipelines, Disclosure disclosure, IEnumerable<IUpdateView> views)
{
    private readonly Dictionary<string, IUpdateView> viewsByName = views.ToDictionary(v => v.Name, StringComparer.Ordinal);

    /// <summary>The deal, if the person may see it; a deal they may not see is as good as none.</summary>
    public async ValueTask<Document<Deal>?> FindAsync(SalesTurn turn, string dealId, CancellationToken cancellationToken) =>
        await turn.LoadedAsync(dealId, id => workspace.DealAsync(turn.TenantId, id, cancellationToken)) is { } document && Access.CanSee(turn.Person, document.Value, turn.Organisation) ? document : null;

    public ChangeContext ContextFor(SalesTurn turn, string ownerId) => new()
    {
        ActorId = turn.Person.Id,
        Now = turn.Now,
        Today = turn.TodayOf(ownerId),
        TurnId = turn.TurnId,
        Calendar = WorkCalendar.Default,
        Pipelines = pipelines,
        Language = turn.Language,
    };

    public DealDecision Decide(SalesTurn turn, Deal deal, IReadOnlyList<DealChange> changes) => DealRules.Decide(deal, changes, ContextFor(turn, deal.OwnerId));

    /// <summary>Decides, and turns the decision into writes and an answer: all changes or none.</summary>
    public async ValueTask<TurnOutcome> SaveAsync(SalesTurn turn, UpdateDraft draft, IReadOnlyList<DealChange> changes, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, draft.DealId ?? "", cancellationToken) is not { } document)
            return TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, draft.DealSaid ?? ""));
        var deal = document.Value;
        if (!Access.CanChange(turn.Person, deal, turn.Organisation))
            return await disclosure.AnswerAsync(turn, UpdateAnswers.NotAllowed(turn, deal), cancellationToken);

        turn.State.Notes[DealResolver.LastDealNote] = deal.Id;
        var prepared = Prepare(turn, document, draft, changes);
        switch (prepared.Decision)
        {
            case DealDecision.Changed or DealDecision.Unchanged:
                var answer = await AnswerAsync(turn, prepared.Update, prepared.Update.Event is null ? "shared.unchanged" : "shared.saved", cancellationToken);
                return answer.And(prepared.Writes);
            case DealDecision.GateShut gate:
                return await disclosure.AnswerAsync(turn, UpdateAnswers.GateShut(turn, deal, gate, pipelines), cancellationToken);
            default:
                var refused = (DealDecision.Refused)prepared.Decision;
                if (viewsByName.ContainsKey(draft.View))
                {
                    // The card the person clicked may be old: show it as things are now, with why nothing was done.
                    var outcome = TurnOutcome.Say(await RenderAsync(turn, prepared.Update, cancellationToken));
                    outcome.Replies.Add(UpdateAnswers.Refused(turn, deal, refused, pipelines));
                    return outcome;
                }

                return await disclosure.AnswerAsync(turn, UpdateAnswers.Refused(turn, deal, refused, pipelines), cancellationToken);
        }
    }

    /// <summary>Decides about a deal that was loaded and may be changed, without an answer: for a turn that changes several deals in one commit.</summary>
    /// <param name="n">Tells the deals of one turn apart: their events need different ids.</param>
    public PreparedUpdate Prepare(SalesTurn turn, Document<Deal> document, UpdateDraft draft, IReadOnlyList<DealChange> changes, int n = 0)
    {
        var deal = document.Value;
        var context = ContextFor(turn, deal.OwnerId);
        var decision = deal.HasApplied(turn.TurnId) ? new DealDecision.Unchanged() : DealRules.Decide(deal, changes, context);
        if (decision is not DealDecision.Changed changed)
            return new PreparedUpdate(decision, new DealUpdate(deal, deal, null, [], draft), []);

        var happened = DealEvent.Of(turn.NewId("event", n), changed, changes, context, draft.Source);
        return new PreparedUpdate(
            decision,
            new DealUpdate(deal, changed.After, happened, changed.Fields, draft),
            [DocumentTypes.Deal.Write(document, changed.After), DocumentTypes.Event.Write(DocumentTypes.EventPartition(turn.TenantId, turn.Now), happened, null)]);
    }

    /// <summary>A card that was clicked is shown again where it is: it decided itself who may see it. Anything else in a channel goes to the person alone.</summary>
    private async ValueTask<TurnOutcome> AnswerAsync(SalesTurn turn, DealUpdate update, string publicly, CancellationToken cancellationToken)
    {
        var card = await RenderAsync(turn, update, cancellationToken);
        return viewsByName.ContainsKey(update.Draft.View)
            ? TurnOutcome.Say(card)
            : await disclosure.ReportAsync(turn, card, UpdateTexts.Set.Get(turn.Language, publicly), cancellationToken);
    }

    /// <summary>The card a button sat on, as it is after the update; null when the update names no such card.</summary>
    public async ValueTask<OutboundActivity?> ViewAsync(SalesTurn turn, DealUpdate update, CancellationToken cancellationToken) =>
        viewsByName.TryGetValue(update.Draft.View, out var view) ? await view.RenderAsync(turn, update, cancellationToken) : null;

    private ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, DealUpdate update, CancellationToken cancellationToken) =>
        viewsByName.TryGetValue(update.Draft.View, out var view)
            ? view.RenderAsync(turn, update, cancellationToken)
            : ValueTask.FromResult(ChangeCard.Render(turn, update, pipelines));
}
