using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Texts;

namespace PipelineBot.Scheduling;

/// <summary>The settings of a schedule as a card. What it sends is read by <see cref="ScheduleFormReader"/>.</summary>
public static class ScheduleCard
{
    public const string Save = ".save";
    public const string Skip = ".skip";
    public const string Stop = ".stop";
    public const string Start = ".start";

    /// <summary>Each in itself, so that everybody finds their own.</summary>
    private static readonly Choice[] LanguageChoices = [new("English", Languages.English), new("简体中文", Languages.Chinese), new("繁體中文", Languages.Traditional)];

    public static OutboundActivity Render(ScheduleForm form)
    {
        List<CardElement> body = [new TextBlock(CardText.Escape(form.Heading)) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading }];
        if (form.Note.Length > 0)
            body.Add(new Container([new TextBlock(CardText.Escape(form.Note)) { Wrap = true }]) { Style = ContainerStyle.Good });
        body.Add(new TextBlock(CardText.Escape(form.Status)) { Wrap = true, IsSubtle = form.Note.Length > 0 ? true : null });
        body.AddRange(Fields(form));
        body.Add(new ActionSet([.. Buttons(form)]));
        var summary = Say.Labelled(form.Language, form.Heading, form.Status);
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = form.Language, FallbackText = summary }, summary);
    }

    private static IEnumerable<CardElement> Fields(ScheduleForm form)
    {
        var (lang, schedule) = (form.Language, form.Schedule);
        yield return new TimeInput { Id = ScheduleFormReader.Time, Label = Text(lang, "form.time"), IsRequired = true, ErrorMessage = Text(lang, "form.time.missing"), Value = schedule.At };
        yield return new ChoiceSetInput([.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None).Select(d => new Choice(Say.Weekday(lang, d), Number(d)))])
        {
            Id = ScheduleFormReader.Days,
            Label = Text(lang, "form.days"),
            IsMultiSelect = true,
            Style = ChoiceStyle.Compact,
            Placeholder = Text(lang, "form.days.working"),
            Value = schedule.Weekdays.Count > 0 ? string.Join(',', schedule.Weekdays.Select(Number)) : null,
        };
        if (form.Scopes.Count > 1)
            yield return new ChoiceSetInput(form.Scopes) { Id = ScheduleFormReader.Scope, Label = Text(lang, "form.scope"), Style = ChoiceStyle.Compact, Value = schedule.ScopePersonId };
        if (form.Zones.Count > 0)
            yield return new ChoiceSetInput([.. form.Zones.Select(zone => new Choice(zone, zone))]) { Id = ScheduleFormReader.Zone, Label = Text(lang, "form.zone"), Style = ChoiceStyle.Compact, Value = schedule.Zone };
        if (form.AsksLanguage)
        {
            yield return new ChoiceSetInput(LanguageChoices)
            {
                Id = ScheduleFormReader.Language,
                Label = Text(lang, "form.language"),
                Style = ChoiceStyle.Compact,
                Value = schedule.Language,
            };
        }

        // A pause that is over is none.
        var paused = schedule.PausedUntil >= form.Tomorrow ? schedule.PausedUntil : null;
        yield return new DateInput { Id = ScheduleFormReader.Paused, Label = Text(lang, "form.paused"), Placeholder = Text(lang, "form.paused.none"), Min = form.Tomorrow, Value = paused };
    }

    private static IEnumerable<CardAction> Buttons(ScheduleForm form)
    {
        yield return Button(form, Save, "button.save") with { Style = ActionStyle.Positive };
        if (form is { Exists: true, Schedule.Stopped: false })
        {
            yield return Button(form, Skip, "button.skip") with { AssociatedInputs = AssociatedInputs.None };
            yield return Button(form, Stop, "button.stop") with { AssociatedInputs = AssociatedInputs.None };
        }
        else if (form.Exists)
        {
            yield return Button(form, Start, "button.start") with { AssociatedInputs = AssociatedInputs.None };
        }
    }

    private static ExecuteAction Button(ScheduleForm form, string verb, string title) =>
        new(form.Verbs + verb) { Title = Text(form.Language, title), Data = new JsonObject { [DialogVerbs.Lang] = form.Language } };

    private static string Number(IsoDayOfWeek day) => ((int)day).ToString(CultureInfo.InvariantCulture);

    private static string Text(string lang, string key) => ScheduleTexts.Set.Get(lang, key);
}
