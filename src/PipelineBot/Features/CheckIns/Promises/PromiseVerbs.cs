using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Cards;
using PipelineBot.DealUpdates;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>The buttons of promises. Data: <c>promise</c>, <c>view</c>, <c>with</c>, <c>lang</c>.</summary>
public static class PromiseVerbs
{
    /// <summary>Data: <c>from</c>, <c>to</c>, <c>view</c>, <c>with</c>, <c>lang</c>; the form adds <c>promise_what</c>, <c>promise_due</c> and perhaps <c>promise_from</c>.</summary>
    public const string Add = "promise.add";

    public const string Keep = "promise.kept";

    /// <summary>With <c>promise_due_{id}</c> from its form.</summary>
    public const string Move = "promise.move";

    public const string Drop = "promise.drop";
    public const string Undo = "promise.undo";

    public const string Id = "promise";
    public const string From = "from";
    public const string To = "to";

    /// <summary>Which card to show again: <see cref="List"/>, <see cref="Agenda"/>, or none.</summary>
    public const string View = UpdateVerbs.View;

    /// <summary>The other person of that agenda.</summary>
    public const string With = "with";

    public const string List = "promises";
    public const string Agenda = "agenda";

    public const string What = "promise_what";
    public const string Due = "promise_due";
    public const string Giver = "promise_from";

    public static string DueOf(string id) => Due + "_" + id;

    public static ExecuteAction Button(string verb, string title, string lang, string id, string view = "", string with = "") =>
        new(verb) { Title = title, Data = Data(lang, id, view, with), AssociatedInputs = verb == Move ? null : AssociatedInputs.None };

    public static JsonObject Data(string lang, string id, string view, string with)
    {
        var data = new JsonObject { [Id] = id, [UpdateVerbs.Lang] = lang };
        if (view.Length > 0)
            data[View] = view;
        if (with.Length > 0)
            data[With] = with;
        return data;
    }
}
