using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Promises;
using PipelineBot.Sales.Texts;
using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>What is shown of promises: one that was changed, a question for its date, and the list of a person.</summary>
internal static class PromiseCards
{
    private const int MostRows = 10;
    private static readonly TextSet Texts = PromiseTexts.Set;

    /// <summary>What became of a promise, with the way back.</summary>
    public static OutboundActivity Changed(string lang, string title, Promise promise, bool undoable) => OutboundActivity.Card(
        new AdaptiveCard([
            new TextBlock(CardText.Escape(title)) { Wrap = true, Weight = TextWeight.Bolder },
            new TextBlock(CardText.Escape(promise.What)) { Wrap = true },
            .. undoable ? (CardElement[])[new ActionSet([PromiseVerbs.Button(PromiseVerbs.Undo, Texts.Get(lang, "button.undo"), lang, promise.Id)])] : []])
        { Lang = lang, FallbackText = title },
        title);

    /// <summary>Asks for what a sentence did not say: the day, or the words too.</summary>
    public static OutboundActivity Ask(string lang, string fromId, string toId, string question, string? what, LocalDate today)
    {
        var data = new JsonObject { [PromiseVerbs.From] = fromId, [PromiseVerbs.To] = toId, [UpdateVerbs.Lang] = lang };
        List<CardElement> body = [new TextBlock(CardText.Escape(question)) { Wrap = true, Weight = TextWeight.Bolder }];
        body.Add(new TextInput { Id = PromiseVerbs.What, Label = Texts.Get(lang, "what.label"), Placeholder = Texts.Get(lang, "what.hint"), Value = what, MaxLength = TextLimits.Short });
        body.Add(new DateInput { Id = PromiseVerbs.Due, Label = Texts.Get(lang, "due.label"), Min = today });
        body.Add(new ActionSet([new ExecuteAction(PromiseVerbs.Add) { Title = Texts.Get(lang, "button.save"), Data = data, Style = ActionStyle.Positive }]));
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = question }, question);
    }

    public static OutboundActivity List(string lang, string header, string personId, IReadOnlyList<Promise> open, Func<string, LocalDate> todayOf, Func<string, string> nameOf)
    {
        List<CardElement> body = [new TextBlock(CardText.Escape(header)) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading }];
        body.AddRange(Side("list.yours", "list.to", [.. open.Where(p => p.FromId == personId)]));
        body.AddRange(Side("list.theirs", "list.from", [.. open.Where(p => p.FromId != personId)]));
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = header }, header);

        IEnumerable<CardElement> Side(string title, string other, IReadOnlyList<Promise> promises)
        {
            if (promises.Count == 0)
                yield break;
            yield return new TextBlock(Texts.Get(lang, title, promises.Count)) { Wrap = true, Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
            foreach (var promise in promises.Take(MostRows))
                yield return PromiseRow.Render(lang, promise, todayOf(promise.FromId), PromiseVerbs.List, "", Texts.Get(lang, other, nameOf(promise.OtherThan(personId))));
            if (promises.Count > MostRows)
                yield return new TextBlock(Texts.Get(lang, "list.more", promises.Count - MostRows)) { Wrap = true, IsSubtle = true };
        }
    }
}
