namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// Values of <see cref="ActivityExtensions.EventType"/>: what happened in a team, or to a message. Teams adds new ones at any time; an unknown one is taken and passed over.
/// </summary>
public static class EventTypes
{
    public const string ChannelDeleted = "channelDeleted";
    public const string ChannelRestored = "channelRestored";
    public const string TeamDeleted = "teamDeleted";
    public const string TeamHardDeleted = "teamHardDeleted";
    public const string TeamArchived = "teamArchived";
    public const string TeamRestored = "teamRestored";
    public const string TeamUnarchived = "teamUnarchived";
    public const string EditMessage = "editMessage";
    public const string UndeleteMessage = "undeleteMessage";
    public const string SoftDeleteMessage = "softDeleteMessage";
}
