namespace PipelineBot.BotFramework.Connector;

/// <summary>Paths of the Connector's REST interface. Ids hold <c>: @ ; =</c>, so every one is percent-encoded.</summary>
internal static class ConnectorPaths
{
    public const string Conversations = "/v3/conversations";

    public static string Activities(string conversation) => $"{Conversations}/{Segment(conversation)}/activities";

    public static string Activity(string conversation, string activity) => $"{Activities(conversation)}/{Segment(activity)}";

    public static string Member(string conversation, string member) => $"{Conversations}/{Segment(conversation)}/members/{Segment(member)}";

    public static string PagedMembers(string conversation, int pageSize, string? continuationToken) =>
        $"{Conversations}/{Segment(conversation)}/pagedmembers?pageSize={pageSize}" +
        (continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}");

    // Encoding leaves dots alone, and a URL with ".." in it climbs to another resource.
    private static string Segment(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("Not an id.", nameof(id))
        : Uri.EscapeDataString(id);
}
