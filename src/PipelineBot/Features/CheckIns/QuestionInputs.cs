using NodaTime;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Features.CheckIns;

/// <summary>The fields a question is answered in. None is required: an empty one leaves things as they are.</summary>
internal static class QuestionInputs
{
    public static IEnumerable<CardElement> For(CheckInItem item, CheckInView view)
    {
        var lang = view.Language;
        switch (item.Question.Kind)
        {
            case CheckInKind.OverdueMilestone:
                yield return Choices(item, lang, "milestone", MilestoneAnswers.All);
                yield return Day(item, lang, "milestone.date", view.Date);
                yield return Line(CheckInVerbs.TextOf(item.Id), lang, "milestone.note");
                break;
            case CheckInKind.OverduePromise:
                yield return Choices(item, lang, "promise", PromiseAnswers.All);
                yield return Day(item, lang, "promise.date", view.Date);
                break;
            case CheckInKind.StalledDeal:
                yield return Line(CheckInVerbs.TextOf(item.Id), lang, "next", item.NextStep.Length > 0 ? Text(lang, "next.now", item.NextStep) : null);
                yield return new ChoiceSetInput([.. item.Stages.Select(s => new Choice(s.Title, s.Value))])
                {
                    Id = CheckInVerbs.StageOf(item.Id),
                    Label = Text(lang, "stage.label"),
                    Placeholder = Text(lang, "stage.stays", item.StageName),
                    Style = ChoiceStyle.Compact,
                };
                break;
            case CheckInKind.CloseDatePassed:
                yield return Day(item, lang, "close.date", view.Date);
                break;
            case CheckInKind.MissingNextStep:
                yield return Line(CheckInVerbs.TextOf(item.Id), lang, "next");
                break;
            case CheckInKind.Mood:
                yield return Choices(item, lang, "mood", Moods.All);
                break;
            case CheckInKind.Blockers:
                yield return Blockers(CheckInVerbs.TextOf(item.Id), lang);
                break;
        }
    }

    public static TextInput Blockers(string id, string lang) => Line(id, lang, "blockers") with { IsMultiline = true };

    private static ChoiceSetInput Choices(CheckInItem item, string lang, string key, IReadOnlyList<string> values) =>
        new([.. values.Select(value => new Choice(Text(lang, $"{key}.{value}"), value))])
        {
            Id = CheckInVerbs.ChoiceOf(item.Id),
            Label = Text(lang, key + ".label"),
            Style = ChoiceStyle.Expanded,
            Wrap = true,
        };

    private static DateInput Day(CheckInItem item, string lang, string key, LocalDate from) =>
        new() { Id = CheckInVerbs.DateOf(item.Id), Label = Text(lang, key + ".label"), Min = from };

    private static TextInput Line(string id, string lang, string key, string? placeholder = null) =>
        new() { Id = id, Label = Text(lang, key + ".label"), Placeholder = placeholder ?? Text(lang, key + ".hint"), MaxLength = TextLimits.Long };

    private static string Text(string lang, string key, params ReadOnlySpan<object?> arguments) => CheckInTexts.Set.Get(lang, key, arguments);
}
