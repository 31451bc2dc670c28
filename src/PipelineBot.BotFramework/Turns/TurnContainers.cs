using PipelineBot.BotFramework.Storage;

namespace PipelineBot.BotFramework.Turns;

/// <summary>
/// The containers the runner needs, and the keys within them. Both are spread over sixteen partitions by the first digit of the id, so that none grows hot and
/// a sweeper can ask them all.
/// </summary>
public static class TurnContainers
{
    public const string Conversations = "conversations";
    public const string Claims = "claims";

    public static IReadOnlyList<ContainerDefinition> Definitions { get; } =
    [
        new(Conversations, [new PromotedField("person"), new PromotedField("seenOn")], [["person"], ["seenOn"]]),
        new(Claims, [new PromotedField("expiresAt")], [["expiresAt"]]),
    ];

    public static DocumentKey State(string channelId, string conversationId, string userId)
    {
        var id = DocumentId.Of("state", channelId, conversationId, userId);
        return new DocumentKey(Conversations, id[..1], id);
    }

    /// <summary>Whose state it is, as the promoted field <c>person</c> has it: all of somebody's conversations are found by it. Null for nobody.</summary>
    public static string? PersonOf(string tenantId, string userId) => userId.Length > 0 ? DocumentId.Of("state-of", tenantId, userId) : null;

    public static IEnumerable<string> ClaimPartitions { get; } = [.. "0123456789abcdef".Select(digit => digit.ToString())];

    public static DocumentKey Claim(string id) => new(Claims, id[..1], id);
}
