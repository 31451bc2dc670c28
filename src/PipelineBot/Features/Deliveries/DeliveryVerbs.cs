using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Cards;
using PipelineBot.DealUpdates;

namespace PipelineBot.Features.Deliveries;

/// <summary>The buttons of the list of undelivered messages. Data: <c>row</c>, <c>lang</c>; whoever clicks is checked again.</summary>
internal static class DeliveryVerbs
{
    public const string Again = "deliveries.again";

    /// <summary>Sent again although it may have arrived.</summary>
    public const string Sure = "deliveries.sure";

    public const string Dismiss = "deliveries.dismiss";
    public const string Show = "deliveries.show";
    public const string Row = "row";

    public static ExecuteAction Button(string verb, string lang, string title, string row = "") => new(verb)
    {
        Title = title,
        Data = new JsonObject { [Row] = row, [UpdateVerbs.Lang] = lang },
        AssociatedInputs = AssociatedInputs.None,
    };
}
