using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Texts;

namespace PipelineBot.Features.Undoing;

/// <summary>Takes back what one turn did to several deals: all of it, or nothing when one of them changed again.</summary>
public sealed class UndoSeveral(Workspace workspace, DealUpdater updater, PipelineSet pipelines, Disclosure disclosure)
{
    private static readonly TextSet Texts = UndoTexts.Set;

    public async ValueTask<TurnOutcome> UndoAsync(SalesTurn turn, IReadOnlyList<DealEvent> events, CancellationToken cancellationToken)
    {
        var (writes, body, titles, deals) = (new List<DocumentWrite>(), new List<CardElement>(), new List<string>(), new List<Deal>());
        foreach (var happened in AsSaid(events))
        {
            if (await turn.LoadedAsync(happened.DealId, id => workspace.DealAsync(turn.TenantId, id, cancellationToken)) is not { Value: var deal } document)
                return TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, ""));
            var context = updater.ContextFor(turn, deal.OwnerId);
            var decision = Undo.Decide(deal, happened, context);
            if (!Access.CanChange(turn.Person, deal, turn.Organisation) && !(decision is UndoDecision.Reverted { After: var back } && Access.CanChange(turn.Person, back, turn.Organisation)))
            {
                turn.Refuse(Permission.ChangeDeals, AccessRefusal.NotTheirDeal);
                return TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, ""));
            }

            if (decision is UndoDecision.Conflict conflict)
                return await disclosure.AnswerAsync(turn, OutboundActivity.Message(Say.Sentences(turn.Language, WhyNot(turn, deal, conflict, pipelines), Texts.Get(turn.Language, "several.none"))), cancellationToken);
            if (decision is not UndoDecision.Reverted reverted)
                return TurnOutcome.Say(OutboundActivity.Message(Texts.Get(turn.Language, "nothing")));

            var undo = DealEvent.OfUndo(turn.NewId("event", titles.Count), happened, reverted, context, turn.IsCardAction ? EventSource.Card : EventSource.Message);
            writes.Add(DocumentTypes.Deal.Write(document, reverted.After));
            writes.Add(DocumentTypes.Happened(turn.TenantId, turn.Now, undo));
            body.Add(new TextBlock(CardText.Escape(Texts.Get(turn.Language, "done", deal.Name))) { Wrap = true, Weight = TextWeight.Bolder, Separator = deals.Count > 0 ? true : null });
            titles.Add(Texts.Get(turn.Language, "done", deal.Name));
            deals.Add(deal);
            body.AddRange(ChangeCard.Lines(FieldText.Lines(turn, deal, reverted.After, reverted.Fields, pipelines)));
        }

        LastUpdate.Forget(turn);
        body.Add(new ActionSet([.. ChangeCard.ShowButtons(turn.Language, deals)]));
        var summary = string.Join('\n', titles);
        var card = OutboundActivity.Card(new AdaptiveCard(body) { Lang = turn.Language, FallbackText = summary }, summary);
        return (await disclosure.ReportAsync(turn, card, Texts.Get(turn.Language, "done.shared"), cancellationToken)).And(writes);
    }

    /// <summary>In the order the deals were named: the events of one turn happened at one time, and are told apart by number.</summary>
    private static IEnumerable<DealEvent> AsSaid(IReadOnlyList<DealEvent> events)
    {
        var numbered = Enumerable.Range(0, UpdateDraft.MostDeals).Select(n => TurnContext.IdOf(events[0].TurnId, "event", n)).ToList();
        return events.OrderBy(e => numbered.IndexOf(e.Id) is var at and >= 0 ? at : numbered.Count);
    }

    /// <summary>What was changed again since, by the names people use.</summary>
    public static string WhyNot(SalesTurn turn, Deal deal, UndoDecision.Conflict conflict, PipelineSet pipelines) => Texts.Get(
        turn.Language,
        "conflict",
        deal.Name,
        Say.List(turn.Language, FieldText.Names(turn, deal, conflict.Touched, pipelines)));
}
