using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Cards;
using PipelineBot.DealUpdates;

namespace PipelineBot.Features.CheckIns;

/// <summary>The buttons of check-in cards. Data: <c>checkIn</c>, <c>date</c>, <c>round</c>, <c>lang</c>; a submitted form adds its inputs.</summary>
public static class CheckInVerbs
{
    public const string Submit = "checkin.submit";
    public const string Skip = "checkin.skip";
    public const string Later = "checkin.later";

    /// <summary>Data: <c>lang</c>.</summary>
    public const string Start = "checkin.start";

    public const string CheckIn = "checkIn";
    public const string Date = "date";
    public const string Round = "round";

    /// <summary>The toggle that asks for help; one for the card.</summary>
    public const string Help = "help";

    /// <summary>What blocks, when it was not one of the questions.</summary>
    public const string Blockers = "blockers";

    public static string ChoiceOf(string questionId) => questionId + "_choice";

    public static string DateOf(string questionId) => questionId + "_date";

    public static string TextOf(string questionId) => questionId + "_text";

    public static string StageOf(string questionId) => questionId + "_stage";

    public static JsonObject Data(string id, LocalDate date, int round, string language) => new()
    {
        [CheckIn] = id,
        [Date] = LocalDatePattern.Iso.Format(date),
        [Round] = round,
        [UpdateVerbs.Lang] = language,
    };

    public static ExecuteAction StartButton(string title, string language) =>
        new(Start) { Title = title, Data = new JsonObject { [UpdateVerbs.Lang] = language }, AssociatedInputs = AssociatedInputs.None };
}
