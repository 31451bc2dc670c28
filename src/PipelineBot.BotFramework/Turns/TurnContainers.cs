using PipelineBot.BotFramework.Storage;

namespace PipelineBot.BotFramework.Turns;

/// <summary>The containers the runner needs, and the keys within them. Partitions are the document's own hash, so no partition grows hot.</summary>
public static class TurnContainers
{
    public const string Conversations = "conversations";
    public const string Claims = "claims";

    public static IReadOnlyList<ContainerDefinition> Definitions { get; } =
    [
        new(Conversations, [], []),
        new(Claims, [new PromotedField("expiresAt")], [["expiresAt"]]),
    ];

    public static DocumentKey State(string channelId, string conversationId, string userId)
    {
        var id = DocumentId.Of("state", channelId, conversationId, userId);
        return new DocumentKey(Conversations, id, id);
    }

    public static IEnumerable<string> ClaimPartitions { get; } = [.. "0123456789abcdef".Select(digit => digit.ToString())];

    /// <summary>Claims are spread over sixteen partitions by the first digit of their id, so that a sweeper can find the expired ones.</summary>
    public static DocumentKey Claim(string id) => new(Claims, id[..1], id);
}
