namespace PipelineBot.Data.Importing;

/// <summary>What to import, and into which tenant.</summary>
internal sealed record ImportOptions
{
    public required string Tenant { get; init; }

    public string? Deals { get; init; }

    public string? People { get; init; }

    public string? Milestones { get; init; }

    public string? Calendar { get; init; }

    /// <summary>Into which calendar <see cref="Calendar"/> goes.</summary>
    public string CalendarId { get; init; } = "";

    /// <summary>The free days of that calendar's week; null to leave them as they are.</summary>
    public IReadOnlyList<NodaTime.IsoDayOfWeek>? Weekend { get; init; }

    public string? Map { get; init; }

    public bool DryRun { get; init; }

    /// <summary>ISO 4217 code for amounts whose file and map name none.</summary>
    public required string Currency { get; init; }
}
