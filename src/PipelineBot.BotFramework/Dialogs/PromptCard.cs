using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Dialogs;

/// <summary>The labels a question card needs, in the person's language.</summary>
/// <param name="PickDate">What stands in an empty date field; null leaves it to the client, which may speak another language.</param>
public sealed record PromptLabels(string Ok, string Cancel, string Placeholder, string Leave, string Stay, string? PickDate = null);

/// <summary>
/// A question as a card. Few answers are buttons, many a list; dates and texts have a field. Typing the answer into the chat works as well.
/// Every button carries the question it belongs to, so that a click on an old question is recognised.
/// </summary>
public static class PromptCard
{
    /// <summary>More answers than this are a list to choose from: Teams hides further buttons behind "…".</summary>
    public const int MostButtons = 5;

    private const int MostCharactersTyped = 1000;

    public static OutboundActivity Render(DialogFrame frame, string text, PromptLabels labels, string lang)
    {
        var prompt = frame.Prompt;
        List<CardElement> body = [new TextBlock(CardText.Escape(text)) { Wrap = true, Weight = TextWeight.Bolder }];
        body.AddRange(Details(prompt));
        List<CardAction> actions = [];
        // A date has its field already: the suggestions that do not fit are left out.
        var asButtons = prompt.Choices.Count <= MostButtons || prompt.Kind == PromptKind.Date;
        var field = Field(prompt, labels, asButtons);
        if (asButtons)
            actions.AddRange(prompt.Choices.Take(MostButtons).Select((choice, i) => Answer(frame, choice, lang, primary: i == 0 && prompt.Kind == PromptKind.Confirm)));
        if (field is not null)
        {
            body.Add(field);
            actions.Insert(0, new ExecuteAction(DialogVerbs.Answer) { Title = labels.Ok, Data = Data(frame, lang), Style = ActionStyle.Positive });
        }

        if (prompt.Kind != PromptKind.Confirm)
            actions.Add(new ExecuteAction(DialogVerbs.Cancel) { Title = labels.Cancel, Data = Data(frame, lang), AssociatedInputs = AssociatedInputs.None });
        body.Add(new ActionSet(actions));
        var summary = string.Join(" · ", [text, .. prompt.Details.Select(d => d.Value.Length == 0 ? d.Title : $"{d.Title}: {d.Value}")]);
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = summary }, summary);
    }

    /// <summary>Lines, each run of them below its heading.</summary>
    private static IEnumerable<CardElement> Details(Prompt prompt)
    {
        List<Fact> facts = [];
        foreach (var detail in prompt.Details)
        {
            if (detail.Value.Length > 0)
            {
                facts.Add(new Fact(CardText.Escape(detail.Title), CardText.Escape(detail.Value)));
                continue;
            }

            if (facts.Count > 0)
                yield return new FactSet([.. facts]);
            facts.Clear();
            yield return new TextBlock(CardText.Escape(detail.Title)) { Wrap = true, Weight = TextWeight.Bolder, Separator = true };
        }

        if (facts.Count > 0)
            yield return new FactSet([.. facts]);
    }

    /// <summary>"Leave this and …?", asked about a new command.</summary>
    public static OutboundActivity RenderOffer(DialogFrame frame, string text, PromptLabels labels, string lang)
    {
        CardAction[] actions =
        [
            new ExecuteAction(DialogVerbs.Leave) { Title = labels.Leave, Data = Data(frame, lang, frame.Offered) },
            new ExecuteAction(DialogVerbs.Stay) { Title = labels.Stay, Data = Data(frame, lang, frame.Offered) },
        ];
        return OutboundActivity.Card(new AdaptiveCard([new TextBlock(CardText.Escape(text)) { Wrap = true }, new ActionSet(actions)]) { Lang = lang, FallbackText = text }, text);
    }

    /// <summary>The question that was clicked is answered: a plain text takes its place too, so that no open question is left standing.</summary>
    internal static TurnOutcome Settle(TurnContext turn, TurnOutcome outcome)
    {
        if (turn.IsCardAction && outcome.Replies is [{ Text: { Length: > 0 } text }, ..])
            outcome.Replies[0] = OutboundActivity.Card(new AdaptiveCard([new TextBlock(CardText.Escape(text)) { Wrap = true }]) { FallbackText = text }, text);
        return outcome;
    }

    private static CardElement? Field(Prompt prompt, PromptLabels labels, bool asButtons) => prompt.Kind switch
    {
        PromptKind.Date => new DateInput { Id = DialogVerbs.Value, Placeholder = labels.PickDate },
        PromptKind.Number => new NumberInput { Id = DialogVerbs.Value },
        PromptKind.Text when asButtons => new TextInput { Id = DialogVerbs.Value, Placeholder = labels.Placeholder, MaxLength = MostCharactersTyped },
        _ when !asButtons => new ChoiceSetInput([.. prompt.Choices.Select(c => new Choice(c.Title, c.Value))]) { Id = DialogVerbs.Value, Style = ChoiceStyle.Compact, Value = prompt.Choices[0].Value },
        _ => null,
    };

    private static ExecuteAction Answer(DialogFrame frame, PromptChoice choice, string lang, bool primary) => new(DialogVerbs.Answer)
    {
        Title = choice.Title,
        Data = Data(frame, lang, choice.Value),
        AssociatedInputs = AssociatedInputs.None,
        Style = primary ? ActionStyle.Positive : null,
    };

    private static JsonObject Data(DialogFrame frame, string lang, string? value = null)
    {
        var data = new JsonObject { [DialogVerbs.Lang] = lang, [DialogVerbs.Question] = frame.QuestionId };
        if (value is not null)
            data[DialogVerbs.Value] = value;
        return data;
    }
}
