using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Conversation;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;

namespace PipelineBot.DealUpdates;

/// <summary>What changed, old → new, with one undo for all of it: the answer to an update made by text.</summary>
public static class ChangeCard
{
    private const int MostShowButtons = 4;

    public static OutboundActivity Render(SalesTurn turn, DealUpdate update, PipelineSet pipelines) => Render(turn, [update], pipelines);

    public static OutboundActivity Render(SalesTurn turn, IReadOnlyList<DealUpdate> updates, PipelineSet pipelines)
    {
        var lang = turn.Language;
        var lines = updates.Select(u => FieldText.Lines(turn, u.Before, u.After, u.Fields, pipelines)).ToList();
        var body = new List<CardElement>();
        for (var i = 0; i < updates.Count; i++)
        {
            body.Add(new TextBlock(Title(turn, updates[i])) { Wrap = true, Weight = TextWeight.Bolder, Separator = i > 0 ? true : null });
            body.AddRange(Lines(lines[i]));
        }

        List<CardAction> actions = [];
        var happened = updates.Select(u => u.Event?.Id).OfType<string>().ToList();
        if (happened.Count > 0)
            actions.Add(UpdateVerbs.UndoButton(UpdateTexts.Set.Get(lang, "button.undo"), lang, string.Join(' ', happened)));
        actions.AddRange(ShowButtons(lang, [.. updates.Select(u => u.After)]));
        body.Add(new ActionSet(actions));

        var summary = string.Join('\n', updates.Select((u, i) => Summary(turn, u, lines[i])));
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = summary }, summary);
    }

    /// <summary>The lines as they stand in any card.</summary>
    public static IEnumerable<CardElement> Lines(IReadOnlyList<FieldLine> lines)
    {
        if (lines.Count > 0)
            yield return new FactSet([.. lines.Select(l => new Fact(CardText.Escape(l.Label), CardText.Escape(l.Value)))]);
    }

    /// <summary>One for each deal, by name where there are several; few fit.</summary>
    public static IEnumerable<CardAction> ShowButtons(string lang, IReadOnlyList<Deal> deals) => deals.Take(MostShowButtons).Select(deal => UpdateVerbs.ShowButton(
        deals.Count == 1 ? UpdateTexts.Set.Get(lang, "button.show") : UpdateTexts.Set.Get(lang, "button.show.named", Quoted.Of(deal.Name)),
        lang,
        deal.Id));

    private static string Title(SalesTurn turn, DealUpdate update)
    {
        var key = KeyOf(update);
        return UpdateTexts.Set.Get(
            turn.Language,
            key == "change.saved" && update.Part is { DealGuessed: true } ? "change.saved.guessed" : key,
            CardText.Escape(update.After.Name),
            CardText.Escape(Quoted.Of(update.Part?.DealSaid ?? "")));
    }

    private static string Summary(SalesTurn turn, DealUpdate update, IReadOnlyList<FieldLine> lines) =>
        string.Join(" · ", [UpdateTexts.Set.Get(turn.Language, KeyOf(update), update.After.Name), .. lines.Select(l => $"{l.Label}: {l.Value}")]);

    private static string KeyOf(DealUpdate update) => update switch
    {
        { Event: null } => "change.nothing",
        { Event.Undoes: not null } => "change.takenBack",
        { Part.TakesBack: not null } => "change.corrected",
        _ => "change.saved",
    };
}
