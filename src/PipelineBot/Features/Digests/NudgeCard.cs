using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>What the owner of an overdue milestone gets when somebody asks about it; answered with the same buttons as any milestone.</summary>
public static class NudgeCard
{
    /// <param name="lang">The owner's language.</param>
    /// <param name="answerable">Whether the owner may see the deal; without it there are no buttons.</param>
    public static OutboundActivity Render(string lang, string asker, Deal deal, Milestone milestone, string title, LocalDate today, bool answerable)
    {
        var texts = DigestTexts.Set;
        var overdue = milestone.DaysOverdue(today);
        var due = overdue > 0 ? texts.Count(lang, "row.overdue", overdue, Say.Date(lang, milestone.Due)) : texts.Get(lang, "nudge.due", Say.Date(lang, milestone.Due));
        var summary = texts.Get(lang, "nudge.title", asker, DigestText.Short(title), DigestText.Short(deal.Name));
        List<CardElement> body =
        [
            new TextBlock(CardText.Escape(summary)) { Wrap = true, Weight = TextWeight.Bolder },
            new TextBlock(CardText.Escape(due)) { Wrap = true, Color = overdue > 0 ? TextColor.Attention : null, Spacing = Spacing.None },
        ];
        if (answerable)
        {
            body.Add(new ActionSet([
                UpdateVerbs.UpdateButton(texts.Get(lang, "button.done"), lang, deal.Id, "milestone.done", slots: (SlotNames.Milestone, milestone.Id)),
                UpdateVerbs.UpdateButton(texts.Get(lang, "button.move"), lang, deal.Id, "milestone.move", slots: (SlotNames.Milestone, milestone.Id)),
                UpdateVerbs.ShowButton(texts.Get(lang, "button.show"), lang, deal.Id)]));
        }

        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = summary }, summary);
    }
}
