using PipelineBot.Sales.Amounts;

namespace PipelineBot.Sales.Reports;

/// <summary>One person's overdue milestones.</summary>
public sealed record OverdueOwner
{
    public string OwnerId { get => field ?? ""; init; }

    /// <summary>Empty when the organisation does not know the person.</summary>
    public string OwnerName { get => field ?? ""; init; }

    /// <summary>Most overdue first.</summary>
    public IReadOnlyList<OverdueItem> Items { get => field ?? []; init; }

    /// <summary>Amounts of the deals these milestones are on, each deal once.</summary>
    public MoneyTotals AtRisk { get => field ?? new(); init; }

    /// <summary>Calendar days of the most overdue one.</summary>
    public int WorstDays { get; init; }
}
