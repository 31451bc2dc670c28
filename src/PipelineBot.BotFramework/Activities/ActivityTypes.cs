namespace PipelineBot.BotFramework.Activities;

/// <summary>Values of <see cref="Activity.Type"/>, compared ordinally. Other values may arrive at any time and are ignored, not failed.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string MessageReaction = "messageReaction";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string InstallationUpdate = "installationUpdate";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string Typing = "typing";
}
