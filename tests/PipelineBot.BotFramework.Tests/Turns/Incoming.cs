using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Tests.Turns;

/// <summary>Activities as Teams sends them; each is a new one unless an id is given.</summary>
internal static class Incoming
{
    public const string Conversation = "19:talk";
    private static int next = 1000;

    public static Activity Message(string text, string? id = null, string from = "ann", string conversation = Conversation)
    {
        var activity = Of(ActivityTypes.Message, id, from, conversation);
        activity.Text = text;
        return activity;
    }

    /// <summary>What an <c>Action.Submit</c> sends: a message without words.</summary>
    public static Activity Submit(JsonObject value)
    {
        var activity = Of(ActivityTypes.Message);
        activity.Value = JsonSerializer.SerializeToElement(value);
        return activity;
    }

    public static Activity Click(string verb, JsonNode? data = null, string trigger = "manual", string from = "ann", string? id = null)
    {
        var activity = Invoke(InvokeNames.AdaptiveCardAction, id, from);
        activity.ReplyToId = "card-1";
        activity.Value = JsonSerializer.SerializeToElement(new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data?.DeepClone() ?? new JsonObject() },
            ["trigger"] = trigger,
        });
        return activity;
    }

    public static Activity Invoke(string name, string? id = null, string from = "ann")
    {
        var activity = Of(ActivityTypes.Invoke, id, from);
        activity.Name = name;
        return activity;
    }

    public static Activity Of(string type, string? id = null, string from = "ann", string conversation = Conversation) => new()
    {
        Type = type,
        Id = id ?? Interlocked.Increment(ref next).ToString(CultureInfo.InvariantCulture),
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        From = new ChannelAccount { Id = "29:" + from, AadObjectId = from },
        Recipient = new ChannelAccount { Id = "28:bot" },
        Conversation = new ConversationAccount { Id = conversation, ConversationType = ConversationTypes.Personal, TenantId = "tenant" },
    };

    public static Activity WithoutId(this Activity activity)
    {
        activity.Id = null;
        return activity;
    }

    public static Activity ExpectingReplies(this Activity activity)
    {
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        return activity;
    }
}
