using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Conversation;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;

namespace PipelineBot.DealUpdates;

/// <summary>What changed, old → new, with undo: the answer to an update made by text.</summary>
public static class ChangeCard
{
    public static OutboundActivity Render(SalesTurn turn, DealUpdate update, PipelineSet pipelines)
    {
        var (lang, deal) = (turn.Language, update.After);
        var title = UpdateTexts.Set.Get(lang, update.Event is null ? "change.nothing" : update.Draft.DealGuessed ? "change.saved.guessed" : "change.saved", CardText.Escape(deal.Name), CardText.Escape(Quoted.Of(update.Draft.DealSaid ?? "")));
        List<CardElement> body = [new TextBlock(title) { Wrap = true, Weight = TextWeight.Bolder }];
        var lines = FieldText.Lines(turn, update.Before, deal, update.Fields, pipelines);
        body.AddRange(Lines(lines));

        List<CardAction> actions = [];
        if (update.Event is { } happened)
            actions.Add(UpdateVerbs.UndoButton(UpdateTexts.Set.Get(lang, "button.undo"), lang, happened.Id));
        actions.Add(UpdateVerbs.ShowButton(UpdateTexts.Set.Get(lang, "button.show"), lang, deal.Id));
        body.Add(new ActionSet(actions));

        var summary = Summary(turn, update, lines);
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = summary }, summary);
    }

    /// <summary>The lines as they stand in any card.</summary>
    public static IEnumerable<CardElement> Lines(IReadOnlyList<FieldLine> lines)
    {
        if (lines.Count > 0)
            yield return new FactSet([.. lines.Select(l => new Fact(CardText.Escape(l.Label), CardText.Escape(l.Old is null ? l.New : $"{l.Old} → {l.New}")))]);
    }

    private static string Summary(SalesTurn turn, DealUpdate update, IReadOnlyList<FieldLine> lines)
    {
        var title = UpdateTexts.Set.Get(turn.Language, update.Event is null ? "change.nothing" : "change.saved", update.After.Name);
        return string.Join(" · ", [title, .. lines.Select(l => l.Old is null ? $"{l.Label}: {l.New}" : $"{l.Label}: {l.Old} → {l.New}")]);
    }
}
