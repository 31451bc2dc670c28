namespace PipelineBot.BotFramework.Activities;

/// <summary>Values of <see cref="Activity.DeliveryMode"/>; anything unknown means <see cref="Normal"/>.</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";

    /// <summary>Every reply travels in the HTTP response; nothing is sent through the Connector.</summary>
    public const string ExpectReplies = "expectReplies";
}
