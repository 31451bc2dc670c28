using NodaTime;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Deals;

/// <summary>A milestone as a row with its three answers: done, another date, not needed. Used by every card that lists milestones of one person.</summary>
public static class MilestoneRow
{
    private static readonly TextSet Texts = new(typeof(MilestoneRow), "DealTexts");

    /// <param name="dealName">Shown when the card is about more than one deal; null otherwise.</param>
    public static CardElement Render(SalesTurn turn, string title, Milestone milestone, string dealId, LocalDate today, string view, string viewKey = "", string? dealName = null)
    {
        var lang = turn.Language;
        var overdue = milestone.DaysOverdue(today);
        var due = overdue > 0 ? Texts.Count(lang, "overdue", overdue, Say.ShortDate(lang, milestone.Due)) : Texts.Get(lang, "due", Say.Date(lang, milestone.Due));
        List<CardElement> words =
        [
            new TextBlock(CardText.Escape(title)) { Wrap = true },
            new TextBlock(dealName is null ? due : $"{CardText.Escape(dealName)} · {due}") { Wrap = true, IsSubtle = overdue == 0, Spacing = Spacing.None, Size = TextSize.Small, Color = overdue > 0 ? TextColor.Attention : null },
        ];
        ActionSet answers = new([
            UpdateVerbs.UpdateButton(Texts.Get(lang, "button.done"), lang, dealId, "milestone.done", view, viewKey, (SlotNames.Milestone, milestone.Id)),
            UpdateVerbs.UpdateButton(Texts.Get(lang, "button.move"), lang, dealId, "milestone.move", view, viewKey, (SlotNames.Milestone, milestone.Id)),
            UpdateVerbs.UpdateButton(Texts.Get(lang, "button.drop"), lang, dealId, "milestone.drop", view, viewKey, (SlotNames.Milestone, milestone.Id))]);
        return new Container([.. words, answers]) { Separator = true };
    }
}
