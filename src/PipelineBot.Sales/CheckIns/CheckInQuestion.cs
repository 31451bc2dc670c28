using NodaTime;
using PipelineBot.Sales.Amounts;

namespace PipelineBot.Sales.CheckIns;

/// <summary>One question with the data its reason is shown from. Which members are set depends on the kind.</summary>
public sealed record CheckInQuestion
{
    public CheckInKind Kind { get; init; }

    /// <summary>Empty for a promise, mood and blockers.</summary>
    public string DealId { get => field ?? ""; init; }

    public string DealName { get => field ?? ""; init; }

    public string PipelineId { get => field ?? ""; init; }

    public string StageId { get => field ?? ""; init; }

    public Money? Amount { get; init; }

    /// <summary>Only for an overdue milestone.</summary>
    public string MilestoneId { get => field ?? ""; init; }

    public string MilestoneTitle { get => field ?? ""; init; }

    /// <summary>Only for an overdue promise.</summary>
    public string PromiseId { get => field ?? ""; init; }

    /// <summary>The person it was given to.</summary>
    public string PromisedTo { get => field ?? ""; init; }

    /// <summary>Its words.</summary>
    public string Promised { get => field ?? ""; init; }

    /// <summary>The due date of the milestone or the promise, the close date that passed, or the close date of the deal without a next step.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Days overdue, days in the stage, or days past the close date, by kind.</summary>
    public int Days { get; init; }

    /// <summary>The stage's usual days, for a stalled deal.</summary>
    public int? UsualDays { get; init; }
}
