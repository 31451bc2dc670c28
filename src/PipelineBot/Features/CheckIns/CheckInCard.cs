using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns;

/// <summary>The questions of a check-in, each with why it is asked and fields for the answer.</summary>
public static class CheckInCard
{
    public static OutboundActivity Render(CheckInView view)
    {
        var lang = view.Language;
        var title = Text(lang, "title", Say.Date(lang, view.Date));
        List<CardElement> body =
        [
            new TextBlock(title) { Wrap = true, Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            new TextBlock(Text(lang, "intro")) { Wrap = true, IsSubtle = true, Spacing = Spacing.None },
        ];
        var asksBlockers = view.Items.Any(i => i.Question.Kind == CheckInKind.Blockers);
        body.AddRange(view.Items.Select(item => Block(item, view, asksBlockers)));
        body.Add(new ToggleInput(Text(lang, "help.toggle")) { Id = CheckInVerbs.Help, Value = "false", Wrap = true });
        body.Add(new ActionSet(
        [
            Button(view, CheckInVerbs.Submit, "button.submit") with { Style = ActionStyle.Positive },
            Button(view, CheckInVerbs.Later, "button.later") with { AssociatedInputs = AssociatedInputs.None },
            Button(view, CheckInVerbs.Skip, "button.skip") with { AssociatedInputs = AssociatedInputs.None },
        ]));
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = title }, title);
    }

    private static Container Block(CheckInItem item, CheckInView view, bool asksBlockers)
    {
        List<CardElement> elements =
        [
            new TextBlock(CheckInWords.Question(item, view.Language)) { Wrap = true, Weight = TextWeight.Bolder },
            new TextBlock(CheckInWords.Reason(item, view.Language)) { Wrap = true, IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
            .. QuestionInputs.For(item, view),
        ];
        if (item.Question.Kind == CheckInKind.Mood && !asksBlockers)
            elements.Add(QuestionInputs.Blockers(CheckInVerbs.Blockers, view.Language));
        return new Container(elements) { Separator = true, Spacing = Spacing.Medium };
    }

    private static ExecuteAction Button(CheckInView view, string verb, string title) =>
        new(verb) { Title = Text(view.Language, title), Data = CheckInVerbs.Data(view.Id, view.Date, view.Round, view.Language) };

    private static string Text(string lang, string key, params ReadOnlySpan<object?> arguments) => CheckInTexts.Set.Get(lang, key, arguments);
}
