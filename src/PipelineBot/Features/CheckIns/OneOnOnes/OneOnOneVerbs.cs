using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Cards;
using PipelineBot.DealUpdates;

namespace PipelineBot.Features.CheckIns.OneOnOnes;

/// <summary>The buttons of an agenda. Data: <c>with</c> (the other person's id), <c>lang</c>.</summary>
public static class OneOnOneVerbs
{
    public const string Prepare = "oneonone.prepare";
    public const string Held = "oneonone.held";
    public const string Undo = "oneonone.undo";
    public const string With = "with";

    public static ExecuteAction Button(string verb, string title, string lang, string with) =>
        new(verb) { Title = title, Data = new JsonObject { [With] = with, [UpdateVerbs.Lang] = lang }, AssociatedInputs = AssociatedInputs.None };
}
