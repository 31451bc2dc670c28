using NodaTime;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Sales.Promises;
using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>A promise as a row with its answers: kept, another date, not needed.</summary>
internal static class PromiseRow
{
    private static readonly TextSet Texts = PromiseTexts.Set;

    /// <param name="today">Today where the promiser is.</param>
    /// <param name="other">The other person's name, where the card is not about the two alone.</param>
    public static CardElement Render(string lang, Promise promise, LocalDate today, string view, string with, string? other = null)
    {
        var late = promise.DaysOverdue(today);
        var due = DueText(lang, promise.Due, late);
        AdaptiveCard move = new([
            new DateInput { Id = PromiseVerbs.DueOf(promise.Id), Label = Texts.Get(lang, "move.label"), Min = today },
            new ActionSet([PromiseVerbs.Button(PromiseVerbs.Move, Texts.Get(lang, "button.save"), lang, promise.Id, view, with)])]);
        return new Container([
            new TextBlock(CardText.Escape(promise.What)) { Wrap = true },
            new TextBlock(other is null ? due : $"{CardText.Escape(other)} · {due}") { Wrap = true, IsSubtle = late == 0, Spacing = Spacing.None, Size = TextSize.Small, Color = late > 0 ? TextColor.Attention : null },
            new ActionSet([
                PromiseVerbs.Button(PromiseVerbs.Keep, Texts.Get(lang, "button.kept"), lang, promise.Id, view, with),
                new ShowCardAction(move) { Title = Texts.Get(lang, "button.move") },
                PromiseVerbs.Button(PromiseVerbs.Drop, Texts.Get(lang, "button.drop"), lang, promise.Id, view, with)])])
        { Separator = true };
    }

    public static string DueText(string lang, LocalDate due, int late) =>
        late > 0 ? Texts.Count(lang, "overdue", late, Say.ShortDate(lang, due)) : Texts.Get(lang, "due", Say.Date(lang, due));
}
