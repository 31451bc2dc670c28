namespace PipelineBot.BotFramework.Activities;

/// <summary>What an activity says, wherever Teams put it. None of these throws, and none trusts a field's type.</summary>
public static class ActivityExtensions
{
    /// <summary>The tenant from channel data, else from the conversation; null outside Teams.</summary>
    public static string? TenantId(this Activity activity) =>
        Present(activity.ChannelData.Member("tenant").Text("id")) ?? Present(activity.Conversation?.TenantId);

    /// <summary>The team's thread id (that of its General channel), only in channels.</summary>
    public static string? TeamId(this Activity activity) => Present(activity.ChannelData.Member("team").Text("id"));

    public static string? TeamName(this Activity activity) => Present(activity.ChannelData.Member("team").Text("name"));

    /// <summary>The channel's thread id, without the part that names a thread in it; only in channels.</summary>
    public static string? TeamsChannelId(this Activity activity) =>
        Present(activity.ChannelData.Member("channel").Text("id")) ??
        Present(activity.ChannelData.Member("settings").Member("selectedChannel").Text("id"));

    public static string? EventType(this Activity activity) => Present(activity.ChannelData.Text("eventType"));

    /// <summary>The sender's IANA zone id, from the activity or its client information; unchecked, and null on some phones.</summary>
    public static string? TimeZone(this Activity activity) => Present(activity.LocalTimezone) ?? activity.ClientInfo("timezone");

    /// <summary>The sender's language as BCP-47, from the activity or its client information; unchecked.</summary>
    public static string? Language(this Activity activity) => Present(activity.Locale) ?? activity.ClientInfo("locale");

    public static bool IsPersonal(this Activity activity) => activity.Conversation?.ConversationType == ConversationTypes.Personal ||
        (activity.Conversation?.ConversationType is null && activity.Conversation?.IsGroup != true);

    public static bool IsInvoke(this Activity activity, string name) => activity.Type == ActivityTypes.Invoke && activity.Name == name;

    public static bool ExpectsReplies(this Activity activity) =>
        string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a conversationUpdate says that the bot itself has joined. An installationUpdate arrives beside it.</summary>
    public static bool IsBotAdded(this Activity activity) =>
        activity.Type == ActivityTypes.ConversationUpdate && activity.NamesBot(activity.MembersAdded);

    public static bool IsBotRemoved(this Activity activity) =>
        activity.Type == ActivityTypes.ConversationUpdate && activity.NamesBot(activity.MembersRemoved);

    private static bool NamesBot(this Activity activity, List<ChannelAccount>? members) =>
        activity.Recipient?.Id is { Length: > 0 } bot && members is not null && members.Exists(member => member.Id == bot);

    private static string? ClientInfo(this Activity activity, string field) =>
        activity.Entities?.Select(entity => entity.ClientInfo(field)).FirstOrDefault(value => value is not null);

    private static string? Present(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
