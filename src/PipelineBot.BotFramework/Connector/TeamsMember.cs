using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Connector;

/// <summary>A member as Teams tells it. Everything but the id may be missing: guests have no object id, and e-mail is being withdrawn.</summary>
public sealed record TeamsMember
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    /// <summary>Older name of <see cref="AadObjectId"/>; read <see cref="EntraId"/>.</summary>
    public string? ObjectId { get; init; }

    public string? GivenName { get; init; }

    public string? Surname { get; init; }

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? TenantId { get; init; }

    public string? UserRole { get; init; }

    [JsonIgnore]
    public string? EntraId => AadObjectId ?? ObjectId;
}
