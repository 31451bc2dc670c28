using System.Globalization;

namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// What makes a second delivery the same activity. Teams delivers again after about 15 seconds without an answer. The same exchange of a token counts as one activity,
/// whichever of the person's clients sent it.
/// </summary>
/// <param name="Detail">The invoke's name or the event type, so that two kinds sharing an id stay apart; else empty.</param>
/// <param name="Version">
/// For edits and deletions the timestamp: each edit of one message carries that message's id, and the second edit is not a repeat. Else empty.
/// </param>
public sealed record ActivityKey(string ChannelId, string ConversationId, string ActivityId, string Type, string Detail, string Version)
{
    /// <summary>Null when the activity has no id (typing), and so cannot be recognised again.</summary>
    public static ActivityKey? Of(Activity activity)
    {
        // Each client of the person sends the exchange with an activity id of its own.
        if (TokenExchange.Of(activity) is { } exchange)
            return new ActivityKey(activity.ChannelId ?? "", activity.Conversation?.Id ?? "", exchange.Id, activity.Type, activity.Name!, "exchange");
        if (string.IsNullOrEmpty(activity.Id))
            return null;

        var version = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
            ? activity.Timestamp?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) ?? ""
            : "";
        return new ActivityKey(
            activity.ChannelId ?? "", activity.Conversation?.Id ?? "", activity.Id, activity.Type,
            activity.Name ?? activity.EventType() ?? "", version);
    }

    /// <summary>One unambiguous string: the parts, each percent-encoded, joined by <c>/</c>. Longer than a document id may be: hash it.</summary>
    public override string ToString() =>
        string.Join('/', new[] { ChannelId, ConversationId, ActivityId, Type, Detail, Version }.Select(Uri.EscapeDataString));
}
