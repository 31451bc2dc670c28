using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.Calendars;

namespace PipelineBot.Features.Calendars;

/// <summary>A calendar in words: its week, the next free days and make-up workday, and the years it knows nothing of.</summary>
internal static class CalendarAnswers
{
    private const int MostHolidays = 3;

    /// <summary>A year that begins within this many days is missed when it is not known.</summary>
    private const int DaysAhead = 90;

    public static TurnOutcome Say(SalesTurn turn, params IEnumerable<string> sentences) =>
        TurnOutcome.Say(OutboundActivity.Message(Texts.Say.Sentences(turn.Language, [.. sentences])));

    public static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => CalendarTexts.Set.Get(turn.Language, key, arguments);

    public static IEnumerable<string> Describe(SalesTurn turn, WorkCalendar calendar)
    {
        var lang = turn.Language;
        yield return Text(turn, "week", Texts.Say.List(lang, calendar.Weekend.Order().Select(day => Texts.Say.Weekday(lang, day))));
        var next = calendar.NextHolidays(turn.Today, MostHolidays);
        if (next.Count > 0)
            yield return Text(turn, "next", Texts.Say.Phrases(lang, next.Select(run => Run(turn, run))));
        if (calendar.NextMakeUpWorkday(turn.Today) is { } makeUp)
            yield return Text(turn, "makeUp", Named(turn, makeUp.Name.In(lang), Texts.Say.Date(lang, makeUp.Date)));
        if (calendar.Holidays.Count == 0)
            yield return Text(turn, "none");
        var missing = calendar.YearsWithoutHolidays(turn.Today.Year, turn.Today.PlusDays(DaysAhead).Year);
        if (missing.Count > 0)
            yield return Text(turn, "missing", Texts.Say.List(lang, missing.Select(year => $"{year}")));
    }

    private static string Run(SalesTurn turn, HolidayRun run)
    {
        var days = run.From == run.To ? Day(turn, run.From) : Text(turn, "run", Day(turn, run.From), Day(turn, run.To));
        return Named(turn, run.Name.In(turn.Language), days);
    }

    private static string Day(SalesTurn turn, LocalDate date) => Texts.Say.Date(turn.Language, date);

    private static string Named(SalesTurn turn, string name, string days) => name.Length == 0 ? days : Text(turn, "named", name, days);
}
