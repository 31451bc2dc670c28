using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Reports;

/// <summary>An overdue milestone as a row.</summary>
public sealed record OverdueItem
{
    public string DealId { get => field ?? ""; init; }

    public string DealName { get => field ?? ""; init; }

    public string Account { get => field ?? ""; init; }

    public string DealOwnerId { get => field ?? ""; init; }

    public string PipelineId { get => field ?? ""; init; }

    public string StageId { get => field ?? ""; init; }

    public Money? Amount { get; init; }

    public string MilestoneId { get => field ?? ""; init; }

    public string Title { get => field ?? ""; init; }

    /// <summary>Of the template the milestone came from; empty when a person added it.</summary>
    public string TemplateKey { get => field ?? ""; init; }

    /// <summary>The stage the milestone belongs to, which the deal may have left.</summary>
    public string MilestoneStageId { get => field ?? ""; init; }

    /// <summary>Who has to get it done: never empty unless the deal has no owner.</summary>
    public string OwnerId { get => field ?? ""; init; }

    public LocalDate Due { get; init; }

    /// <summary>Calendar days, at least 1.</summary>
    public int DaysOverdue { get; init; }

    /// <summary>How often the date was moved before.</summary>
    public int TimesMoved { get; init; }

    /// <summary>Whom the last move waits for.</summary>
    public WaitingFor WaitingFor { get; init; }
}
