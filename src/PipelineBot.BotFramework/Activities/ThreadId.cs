using System.Globalization;

namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// The two halves of a channel conversation id: <c>19:…@thread.tacv2;messageid=1481567603816</c>.
/// With the second half a message joins that thread; without it, it starts a new one.
/// </summary>
public static class ThreadId
{
    private const string Separator = ";messageid=";

    /// <summary>The part that names the chat or channel, and the thread's root message when there is a well-formed one.</summary>
    public static (string Conversation, string? RootMessageId) Split(string conversationId)
    {
        var at = conversationId.IndexOf(';', StringComparison.Ordinal);
        if (at < 0)
            return (conversationId, null);

        var root = conversationId.AsSpan(at).StartsWith(Separator, StringComparison.OrdinalIgnoreCase) ? conversationId[(at + Separator.Length)..] : "";
        return (conversationId[..at], IsRoot(root) ? root : null);
    }

    /// <summary>The id of a thread, whether or not the given conversation already names one.</summary>
    /// <exception cref="ArgumentException">The root is not a positive whole number.</exception>
    public static string Compose(string conversationId, string rootMessageId)
    {
        if (!IsRoot(rootMessageId))
            throw new ArgumentException("A thread's root message is a positive whole number.", nameof(rootMessageId));
        return Split(conversationId).Conversation + Separator + rootMessageId;
    }

    private static bool IsRoot(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
}
