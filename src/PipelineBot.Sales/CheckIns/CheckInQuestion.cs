using NodaTime;
using PipelineBot.Sales.Amounts;

namespace PipelineBot.Sales.CheckIns;

/// <summary>One question with the data its reason is shown from. Which members are set depends on the kind.</summary>
public sealed record CheckInQuestion
{
    public CheckInKind Kind { get; init; }

    /// <summary>Empty for mood and blockers.</summary>
    public string DealId { get => field ?? ""; init; }

    public string DealName { get => field ?? ""; init; }

    public string PipelineId { get => field ?? ""; init; }

    public string StageId { get => field ?? ""; init; }

    public Money? Amount { get; init; }

    /// <summary>Only for an overdue milestone.</summary>
    public string MilestoneId { get => field ?? ""; init; }

    public string MilestoneTitle { get => field ?? ""; init; }

    /// <summary>The due date of the milestone, the close date that passed, or the close date of the deal without a next step.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Days overdue, days in the stage, or days past the close date, by kind.</summary>
    public int Days { get; init; }

    /// <summary>The stage's usual days, for a stalled deal.</summary>
    public int? UsualDays { get; init; }
}
