namespace PipelineBot.BotFramework.Activities;

/// <summary>Mentions in a message: the bot's own is noise, other people's are arguments.</summary>
public static class MentionExtensions
{
    private const string EncodedSpace = "&nbsp;";

    /// <summary>True when the bot is mentioned. In a channel where the bot reads everything, only then is it being spoken to.</summary>
    public static bool MentionsBot(this Activity activity) => activity.AllMentions().Any(activity.IsOwn);

    /// <summary>Everyone mentioned except the bot, in order; duplicates kept.</summary>
    public static IReadOnlyList<Mention> Mentions(this Activity activity) =>
        [.. activity.AllMentions().Where(mention => !activity.IsOwn(mention))];

    /// <summary>
    /// The message's text without the mention of the bot, trimmed of white space and encoded spaces; empty when there is no text.
    /// Other people's mentions stay as they are. The activity is not changed.
    /// </summary>
    public static string TextWithoutOwnMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Entities is not { Count: > 0 })
            return TrimEncoded(text);
        var mentions = activity.AllMentions().ToList();
        foreach (var marker in mentions.Where(activity.IsOwn).Select(mention => Marker(mention, text)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            // Another bot may bear the same name; then the nth occurrence belongs to the nth mention written so.
            var owners = mentions.Where(mention => string.Equals(Marker(mention, text), marker, StringComparison.OrdinalIgnoreCase)).Select(activity.IsOwn).ToList();
            text = owners.TrueForAll(own => own)
                ? text.Replace(marker, "", StringComparison.OrdinalIgnoreCase)
                : RemoveOwned(text, marker, owners);
        }
        return TrimEncoded(text);
    }

    private static string? Marker(Mention mention, string text)
    {
        if (!string.IsNullOrEmpty(mention.Text) && text.Contains(mention.Text, StringComparison.OrdinalIgnoreCase))
            return mention.Text;
        return string.IsNullOrEmpty(mention.Name) ? null : $"<at>{mention.Name}</at>";
    }

    private static string RemoveOwned(string text, string marker, List<bool> owners)
    {
        var from = 0;
        foreach (var own in owners)
        {
            var at = text.IndexOf(marker, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                break;
            if (own)
                text = text.Remove(at, marker.Length);
            from = own ? at : at + marker.Length;
        }
        return text;
    }

    private static string TrimEncoded(string text)
    {
        var rest = text.AsSpan().Trim();
        while (true)
        {
            if (rest.StartsWith(EncodedSpace, StringComparison.OrdinalIgnoreCase))
                rest = rest[EncodedSpace.Length..].TrimStart();
            else if (rest.EndsWith(EncodedSpace, StringComparison.OrdinalIgnoreCase))
                rest = rest[..^EncodedSpace.Length].TrimEnd();
            else
                return rest.Length == text.Length ? text : rest.ToString();
        }
    }

    private static bool IsOwn(this Activity activity, Mention mention) => mention.Id == activity.Recipient?.Id;

    private static IEnumerable<Mention> AllMentions(this Activity activity) =>
        activity.Entities?.Select(entity => entity.AsMention()).OfType<Mention>() ?? [];
}
