using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Conversation;
using PipelineBot.Deals;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Features.DealLists;

/// <summary>Milestones with their answers, earliest first.</summary>
public static class MilestoneListCard
{
    public const string ViewName = "milestones";
    private const int MostRows = 12;

    public static OutboundActivity Render(SalesTurn turn, string which, IReadOnlyList<(Deal Deal, Milestone Milestone)> rows, PipelineSet pipelines, LocalDate today, DealUpdate? update)
    {
        var lang = turn.Language;
        var texts = DealListTexts.Set;
        var title = rows.Count == 0 ? texts.Get(lang, which + ".empty") : texts.Count(lang, which + ".header", rows.Count);
        if (rows.Count == 0 && update is null)
            return OutboundActivity.Message(title);

        List<CardElement> body = [];
        if (update is { Event: { } happened })
        {
            body.Add(new Container([
                new TextBlock("✓ " + CardText.Escape(UpdateTexts.Set.Get(lang, "change.saved", update.After.Name))) { Wrap = true, Weight = TextWeight.Bolder },
                .. ChangeCard.Lines(FieldText.Lines(turn, update.Before, update.After, update.Fields, pipelines)),
                new ActionSet([UpdateVerbs.UndoButton(texts.Get(lang, "undo"), lang, happened.Id, ViewName, which)])])
            { Style = ContainerStyle.Good });
        }

        body.Add(new TextBlock(title) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading });
        body.AddRange(rows.Take(MostRows).Select(r => MilestoneRow.Render(turn, pipelines.TitleOf(r.Deal, r.Milestone, lang), r.Milestone, r.Deal.Id, today, ViewName, which, r.Deal.Name)));
        if (rows.Count > MostRows)
            body.Add(new TextBlock(texts.Get(lang, "more", rows.Count - MostRows)) { Wrap = true, IsSubtle = true });
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = title }, title);
    }
}
