using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Features.CheckIns;

/// <summary>Reads a submitted form: only the fields the question has, and of choices only those it offered. Anything else in the data is as good as empty.</summary>
internal static class AnswerReader
{
    /// <summary>Null when nothing was answered.</summary>
    public static CheckInAnswer? Read(AskedQuestion asked, JsonElement data)
    {
        var answer = new CheckInAnswer { QuestionId = asked.Id };
        answer = asked.Question.Kind switch
        {
            CheckInKind.OverdueMilestone => answer with
            {
                Choice = Choice(data, CheckInVerbs.ChoiceOf(asked.Id), MilestoneAnswers.All),
                Date = Date(data, CheckInVerbs.DateOf(asked.Id)),
                Text = Text(data, CheckInVerbs.TextOf(asked.Id)),
            },
            CheckInKind.OverduePromise => answer with
            {
                Choice = Choice(data, CheckInVerbs.ChoiceOf(asked.Id), PromiseAnswers.All),
                Date = Date(data, CheckInVerbs.DateOf(asked.Id)),
            },
            CheckInKind.StalledDeal => answer with
            {
                Stage = Text(data, CheckInVerbs.StageOf(asked.Id)),
                Text = Text(data, CheckInVerbs.TextOf(asked.Id)),
            },
            CheckInKind.CloseDatePassed => answer with { Date = Date(data, CheckInVerbs.DateOf(asked.Id)) },
            CheckInKind.Mood => answer with { Choice = Choice(data, CheckInVerbs.ChoiceOf(asked.Id), Moods.All) },
            _ => answer with { Text = Text(data, CheckInVerbs.TextOf(asked.Id)) },
        };
        return answer is { Choice: null, Date: null, Stage: null, Text: null } ? null : answer;
    }

    /// <summary>One line; null when blank. A text longer than may be kept stays one character too long, so that the rules still refuse it.</summary>
    public static string? Text(JsonElement data, string field)
    {
        var text = CleanText.Of(data.TextOrNull(field));
        if (text.Length > TextLimits.Long + 1)
            text = text[..(TextLimits.Long + (char.IsHighSurrogate(text[TextLimits.Long]) ? 2 : 1))];
        return text.Length == 0 ? null : text;
    }

    private static string? Choice(JsonElement data, string field, IReadOnlyList<string> offered) =>
        data.TextOrNull(field) is { } value && offered.Contains(value) ? value : null;

    private static LocalDate? Date(JsonElement data, string field) =>
        data.TextOrNull(field) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;
}
