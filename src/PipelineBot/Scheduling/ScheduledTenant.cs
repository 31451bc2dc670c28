namespace PipelineBot.Scheduling;

/// <summary>That a tenant has schedules: one small document a tenant, all in one partition, so that the runner knows whom to ask.</summary>
public sealed record ScheduledTenant
{
    public string Tenant { get => field ?? ""; init; }
}
