using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Cards;
using PipelineBot.DealUpdates;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>The buttons of a digest beside those that change deals. Their data is only ids; whoever clicks is checked again.</summary>
public static class DigestVerbs
{
    /// <summary>The name of the view a row's update renders again.</summary>
    public const string ViewName = "digest";

    /// <summary>Asks the person who clicked, and nobody else, for a row's new date.</summary>
    public const string Move = "digest.move";

    /// <summary>Shows the digest, or a page of the whole list, as it is now.</summary>
    public const string Open = "digest.open";

    /// <summary>Sends the whole list to the person who clicked.</summary>
    public const string All = "digest.all";

    /// <summary>Asks a row's owner about it.</summary>
    public const string Nudge = "digest.nudge";

    /// <summary>Asked by the client of somebody whose rows it shows: their own view of it. Nothing is sent or saved.</summary>
    public const string Mine = "digest.mine";

    public static ExecuteAction Asking(string lang, string key) => new(Mine) { Data = new JsonObject { [UpdateVerbs.ViewKey] = key, [UpdateVerbs.Lang] = lang } };

    public static ExecuteAction Button(string verb, string title, string lang, string key, DigestRow? row = null)
    {
        var data = new JsonObject { [UpdateVerbs.ViewKey] = key, [UpdateVerbs.Lang] = lang };
        if (row is not null)
        {
            data[UpdateVerbs.Deal] = row.DealId;
            data[SlotNames.Milestone] = row.MilestoneId;
        }

        return new ExecuteAction(verb) { Title = title, Data = data, AssociatedInputs = AssociatedInputs.None };
    }
}
