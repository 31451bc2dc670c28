using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;

namespace PipelineBot.Features.DealLists;

/// <summary>A person's open deals: the furthest stage first, a line each, a tap opens one.</summary>
public static class DealListCard
{
    private const int MostRows = 15;

    public static OutboundActivity Render(SalesTurn turn, IReadOnlyList<Deal> deals, PipelineSet pipelines)
    {
        var lang = turn.Language;
        var texts = DealListTexts.Set;
        if (deals.Count == 0)
            return OutboundActivity.Message(texts.Get(lang, "deals.empty"));

        var title = texts.Count(lang, "deals.header", deals.Count);
        List<CardElement> body =
        [
            new TextBlock(title) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading },
            new TextBlock(Totals.Text(turn, deals.Total())) { Wrap = true, IsSubtle = true, Spacing = Spacing.None },
        ];
        var ordered = deals.OrderByDescending(d => pipelines.Of(d).IndexOf(d.StageId)).ThenBy(d => d.CloseDate ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(d => d.Name, StringComparer.Ordinal).ToList();
        body.AddRange(ordered.Take(MostRows).Select(d => Row(turn, d, pipelines)));
        if (ordered.Count > MostRows)
            body.Add(new TextBlock(texts.Get(lang, "more", ordered.Count - MostRows)) { Wrap = true, IsSubtle = true });
        body.Add(new ActionSet([SayVerb.Button(texts.Get(lang, "button.overdue"), lang, texts.Get(lang, "say.overdue")), SayVerb.Button(texts.Get(lang, "button.new"), lang, texts.Get(lang, "say.new"))]));
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = title }, title);
    }

    private static ColumnSet Row(SalesTurn turn, Deal deal, PipelineSet pipelines)
    {
        var lang = turn.Language;
        var today = turn.TodayOf(deal.OwnerId);
        var overdue = deal.Overdue(today).Count;
        var facts = new List<string> { pipelines.StageOf(deal)?.Name.In(lang) ?? deal.StageId };
        if (deal.Amount is { } amount)
            facts.Add(Say.Money(lang, amount));
        List<string> alarms = overdue > 0 ? [DealListTexts.Set.Count(lang, "overdue", overdue)] : [];
        if (deal.CloseDate is { } passed && deal.CloseDatePassed(today))
            alarms.Add(DealListTexts.Set.Get(lang, "passed", Say.ShortDate(lang, passed)));
        else if (deal.CloseDate is { } close)
            facts.Add(DealListTexts.Set.Get(lang, "closes", Say.ShortDate(lang, close)));
        List<CardElement> words =
        [
            new TextBlock(CardText.Escape(deal.Name)) { Wrap = true },
            new TextBlock(CardText.Escape(string.Join(" · ", facts))) { Wrap = true, IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
        ];
        if (alarms.Count > 0)
            words.Add(new TextBlock(string.Join(" · ", alarms)) { Wrap = true, Color = TextColor.Attention, Size = TextSize.Small, Spacing = Spacing.None });
        return new ColumnSet([
            new Column(words) { Width = "stretch" },
            new Column([new ActionSet([UpdateVerbs.ShowButton(DealListTexts.Set.Get(lang, "open"), lang, deal.Id)])]) { Width = "auto", VerticalContentAlignment = VerticalAlignment.Center },
        ])
        { Separator = true };
    }
}
