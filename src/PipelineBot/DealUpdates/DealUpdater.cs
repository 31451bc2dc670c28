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
public sealed class DealUpdater(Workspace workspace, PipelineSet pipelines, IEnumerable<IUpdateView> views)
{
    private readonly Dictionary<string, IUpdateView> viewsByName = views.ToDictionary(v => v.Name, StringComparer.Ordinal);

    /// <summary>The deal, if the person may see it; a deal they may not see is as good as none.</summary>
    public async ValueTask<Document<Deal>?> FindAsync(SalesTurn turn, string dealId, CancellationToken cancellationToken) =>
        await workspace.DealAsync(turn.TenantId, dealId, cancellationToken) is { } document && Access.CanSee(turn.Person, document.Value, turn.Organisation) ? document : null;

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
            return TurnOutcome.Say(UpdateAnswers.NotAllowed(turn, deal));

        turn.State.Notes[DealResolver.LastDealNote] = deal.Id;
        var prepared = Prepare(turn, document, draft, changes);
        switch (prepared.Decision)
        {
            case DealDecision.Changed or DealDecision.Unchanged:
                return TurnOutcome.Say(await RenderAsync(turn, prepared.Update, cancellationToken)).And(prepared.Writes);
            case DealDecision.GateShut gate:
                return TurnOutcome.Say(UpdateAnswers.GateShut(turn, deal, gate, pipelines));
            default:
                var refused = (DealDecision.Refused)prepared.Decision;
                if (draft.View.Length > 0)
                {
                    // The card the person clicked may be old: show it as things are now, with why nothing was done.
                    var outcome = TurnOutcome.Say(await RenderAsync(turn, prepared.Update, cancellationToken));
                    outcome.Replies.Add(UpdateAnswers.Refused(turn, deal, refused, pipelines));
                    return outcome;
                }

                return TurnOutcome.Say(UpdateAnswers.Refused(turn, deal, refused, pipelines));
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

    private ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, DealUpdate update, CancellationToken cancellationToken) =>
        viewsByName.TryGetValue(update.Draft.View, out var view)
            ? view.RenderAsync(turn, update, cancellationToken)
            : ValueTask.FromResult(ChangeCard.Render(turn, update, pipelines));
}
