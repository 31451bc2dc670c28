using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.DealUpdates;

/// <summary>The buttons that change deals, wherever a card shows them. What is not in the button's data or its form is asked for.</summary>
public static class UpdateVerbs
{
    /// <summary>Data: <c>deal</c>, <c>kind</c>, the slots of that kind, <c>view</c>, <c>viewKey</c>, <c>lang</c>.</summary>
    public const string Update = "deal.update";

    /// <summary>Data: <c>event</c> (several of one turn with blanks between them), <c>lang</c>, <c>view</c>, <c>viewKey</c>.</summary>
    public const string Undo = "change.undo";

    /// <summary>Data: <c>deal</c>, <c>lang</c>.</summary>
    public const string Show = "deal.show";

    public const string Deal = "deal";
    public const string Kind = "kind";
    public const string View = "view";
    public const string ViewKey = "viewKey";
    public const string Lang = BotFramework.Dialogs.DialogVerbs.Lang;
    public const string Event = "event";

    public static ExecuteAction UpdateButton(string title, string lang, string dealId, string kind, string view = "", string viewKey = "", params ReadOnlySpan<(string Slot, string Value)> slots)
    {
        var data = new JsonObject { [Deal] = dealId, [Kind] = kind, [Lang] = lang };
        if (view.Length > 0)
            data[View] = view;
        if (viewKey.Length > 0)
            data[ViewKey] = viewKey;
        foreach (var (slot, value) in slots)
            data[slot] = value;
        return new ExecuteAction(Update) { Title = title, Data = data };
    }

    /// <summary>With a view the card is shown again as it then is; without one the undone change takes its place.</summary>
    public static ExecuteAction UndoButton(string title, string lang, string eventId, string view = "", string viewKey = "")
    {
        var data = new JsonObject { [Event] = eventId, [Lang] = lang };
        if (view.Length > 0)
            (data[View], data[ViewKey]) = (view, viewKey);
        return new(Undo) { Title = title, Data = data, AssociatedInputs = AssociatedInputs.None };
    }

    public static ExecuteAction ShowButton(string title, string lang, string dealId) =>
        new(Show) { Title = title, Data = new JsonObject { [Deal] = dealId, [Lang] = lang }, AssociatedInputs = AssociatedInputs.None };
}
