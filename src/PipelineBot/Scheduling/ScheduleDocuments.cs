using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Scheduling;

/// <summary>How schedules, the tenants that have some, the claims of days and the leases of work are stored.</summary>
public static class ScheduleDocuments
{
    public const string TypeName = "schedule";

    /// <summary>The partition of the register of tenants; no tenant is called that.</summary>
    public const string RegisterPartition = "scheduled-tenants";

    public static DocumentType<Schedule> Schedule { get; } = new(
        Containers.Work,
        1,
        ScheduleJson.Context.Schedule,
        schedule => schedule.Id,
        schedule => new Dictionary<string, object?> { ["type"] = TypeName, ["nextAt"] = schedule.DueAt is { } at ? DocumentTypes.Stamp(at) : null });

    public static DocumentType<ScheduledTenant> Tenant { get; } = new(
        Containers.Work,
        1,
        ScheduleJson.Context.ScheduledTenant,
        tenant => DocumentId.Of("scheduled-tenant", tenant.Tenant),
        _ => new Dictionary<string, object?> { ["type"] = "tenant" });

    public static DocumentType<DayClaim> Claim { get; } = new(
        TurnContainers.Claims,
        1,
        ScheduleJson.Context.DayClaim,
        claim => claim.Id,
        claim => new Dictionary<string, object?> { ["expiresAt"] = TurnRecord.Stamp(claim.ExpiresAt) });

    public static DocumentType<Lease> Lease { get; } = new(
        TurnContainers.Claims,
        1,
        ScheduleJson.Context.Lease,
        lease => lease.Id,
        lease => new Dictionary<string, object?> { ["expiresAt"] = TurnRecord.Stamp(lease.ExpiresAt) });

    public static DocumentKey ClaimKey(string id) => TurnContainers.Claim(id);
}
