using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Sales.People;
using PipelineBot.Storage;

namespace PipelineBot.Conversation;

public enum RoomVerdict
{
    /// <summary>Every member may read it.</summary>
    All,

    /// <summary>Somebody there may not, or nobody can say who is there.</summary>
    NotAll,

    /// <summary>The channel did not answer; it may later.</summary>
    Unknown,
}

/// <summary>
/// Whether every member of a channel or group chat, as Teams names them at that moment, may read the digest of somebody's team. Who is not on the tenant's list
/// (a guest, another department, another tenant) may not, and neither may a colleague of another team.
/// </summary>
public sealed class RoomReaders(IConnectorClient connector, Workspace workspace, AccessPolicy policy)
{
    private const string BotPrefix = "28:";

    /// <param name="scope">Whose team it is about.</param>
    public async ValueTask<RoomVerdict> OfAsync(string tenant, ConversationReference room, Person scope, CancellationToken cancellationToken)
    {
        var organisation = (await workspace.DirectoryAsync(tenant, cancellationToken)).Organisation;
        var people = 0;
        try
        {
            // In a team the members are the channel's, not those of one thread in it.
            await foreach (var member in connector.GetMembersAsync(room.OutsideThread(), cancellationToken))
            {
                if (IsBot(member, room))
                    continue;
                if (!MayRead(member, tenant, scope, organisation))
                    return RoomVerdict.NotAll;
                people++;
            }
        }
        catch (ConnectorException failed)
        {
            return failed.Failure is ConnectorFailure.Retryable or ConnectorFailure.Ambiguous or ConnectorFailure.Unauthorized ? RoomVerdict.Unknown : RoomVerdict.NotAll;
        }

        // A room has members: an answer without any tells nothing.
        return people > 0 ? RoomVerdict.All : RoomVerdict.NotAll;
    }

    private bool MayRead(TeamsMember member, string tenant, Person scope, Organisation organisation) =>
        (string.IsNullOrEmpty(member.TenantId) || member.TenantId.Equals(tenant, StringComparison.OrdinalIgnoreCase))
        && organisation.Find(member.EntraId) is { } person
        && policy(person, Permission.ReadDigests) is null
        && Access.May(person, Permission.ReadDigests, scope, organisation);

    private static bool IsBot(TeamsMember member, ConversationReference room) =>
        member.Id is { Length: > 0 } id && (id.StartsWith(BotPrefix, StringComparison.Ordinal) || id == room.Bot?.Id);
}
