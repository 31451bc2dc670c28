using NodaTime;

namespace PipelineBot.Sales.Reports;

/// <summary>The overdue milestones an earlier digest listed.</summary>
public sealed record DigestSnapshot
{
    public IReadOnlyList<SnapshotItem> Items { get => field ?? []; init; }
}

/// <summary>One of them, with its due date at that time. All of them were open then.</summary>
public sealed record SnapshotItem(string DealId, string MilestoneId, LocalDate Due);
