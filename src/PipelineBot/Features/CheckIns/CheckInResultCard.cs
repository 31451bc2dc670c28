using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Features.CheckIns;

/// <summary>What a check-in did: old → new for each deal with undo, what was noted, and what could not be done.</summary>
public static class CheckInResultCard
{
    public static OutboundActivity Render(SalesTurn turn, CheckInForm form, DealAnswers done, PipelineSet pipelines, IReadOnlyList<string>? promises = null)
    {
        var lang = turn.Language;
        var title = Text(turn, done.Refused.Count == 0 ? "result.title" : "result.title.partly");
        List<CardElement> body = [new TextBlock("✓ " + title) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading }];
        body.AddRange(done.Updates.Select(update => Changed(turn, update, pipelines)));

        body.AddRange((promises ?? []).Select(line => new TextBlock(CardText.Escape(line)) { Wrap = true, Separator = true }));
        var notes = Notes(turn, form).ToList();
        if (notes.Count > 0)
            body.Add(new FactSet([.. notes.Select(n => new Fact(CardText.Escape(n.Label), CardText.Escape(n.Text)))]) { Separator = true });
        if (form.NeedsHelp)
            body.Add(new TextBlock(Text(turn, "result.help")) { Wrap = true });
        if (done.Refused.Count > 0)
            body.Add(Refused(turn, done.Refused));
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = title }, title);
    }

    private static Container Changed(SalesTurn turn, DealUpdate update, PipelineSet pipelines)
    {
        var name = CardText.Escape(update.After.Name);
        List<CardElement> words = [new TextBlock(update.Event is null ? Text(turn, "result.same", name) : name) { Wrap = true, Weight = TextWeight.Bolder }];
        if (update.Event is { } happened)
        {
            words.AddRange(ChangeCard.Lines(FieldText.Lines(turn, update.Before, update.After, update.Fields, pipelines)));
            words.Add(new ActionSet([UpdateVerbs.UndoButton(Text(turn, "button.undo"), turn.Language, happened.Id), ShowButton(turn, update.After.Id)]));
        }

        return new Container(words) { Separator = true };
    }

    /// <summary>What was said that no deal's field holds.</summary>
    private static IEnumerable<(string Label, string Text)> Notes(SalesTurn turn, CheckInForm form)
    {
        foreach (var (asked, answer) in form.Answers.Where(a => a.Asked.Question.Kind == CheckInKind.OverdueMilestone && !AnswerChanges.Of(a.Asked.Question, a.Answer).Any()))
        {
            var waiting = answer.Choice is { } choice ? Text(turn, "milestone." + choice) : null;
            yield return (asked.Question.MilestoneTitle, string.Join(" · ", new[] { waiting, answer.Text }.OfType<string>()));
        }

        if (form.Mood is { } mood)
            yield return (Text(turn, "note.mood"), Text(turn, "mood." + mood));
        if (form.Blockers is { } blockers)
            yield return (Text(turn, "note.blockers"), blockers);
    }

    private static Container Refused(SalesTurn turn, IReadOnlyList<RefusedAnswer> refused)
    {
        List<CardElement> words = [new TextBlock(Text(turn, "result.refused")) { Wrap = true, Weight = TextWeight.Bolder }];
        words.AddRange(refused.Select(r => new TextBlock(CardText.Escape(r.Why)) { Wrap = true }));
        var shown = refused.Select(r => r.DealId).Where(id => id.Length > 0).Distinct().ToList();
        if (shown.Count > 0)
            words.Add(new ActionSet([.. shown.Select(id => ShowButton(turn, id))]));
        return new Container(words) { Style = ContainerStyle.Attention, Separator = true };
    }

    private static ExecuteAction ShowButton(SalesTurn turn, string dealId) => UpdateVerbs.ShowButton(Text(turn, "button.show"), turn.Language, dealId);

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => CheckInTexts.Set.Get(turn.Language, key, arguments);
}
