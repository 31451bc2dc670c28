using NodaTime;
using PipelineBot.Sales.Amounts;

namespace PipelineBot.Sales.Reports;

/// <summary>A deal that stalled or whose close date passed, as a row.</summary>
public sealed record DealRow
{
    public string DealId { get => field ?? ""; init; }

    public string DealName { get => field ?? ""; init; }

    public string Account { get => field ?? ""; init; }

    public string OwnerId { get => field ?? ""; init; }

    public string OwnerName { get => field ?? ""; init; }

    public string PipelineId { get => field ?? ""; init; }

    public string StageId { get => field ?? ""; init; }

    public Money? Amount { get; init; }

    public LocalDate? CloseDate { get; init; }

    /// <summary>Whole days in the stage.</summary>
    public int StageAge { get; init; }

    /// <summary>The stage's usual days, when it has them.</summary>
    public int? UsualDays { get; init; }

    /// <summary>Days too many: beyond the usual days when stalled, past the close date when that passed.</summary>
    public int Days { get; init; }
}
