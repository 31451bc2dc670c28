using NodaTime;
using PipelineBot.Sales.Amounts;

namespace PipelineBot.Sales.Deals;

/// <summary>What is known of a deal that is about to be created. Only the id, the name and the owner are needed.</summary>
public sealed record NewDeal
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string Account { get; init; } = "";

    public string OwnerId { get; init; } = "";

    /// <summary>The default pipeline when empty.</summary>
    public string PipelineId { get; init; } = "";

    /// <summary>The first stage when empty. After-sales is refused.</summary>
    public string StageId { get; init; } = "";

    public Money? Amount { get; init; }

    public LocalDate? CloseDate { get; init; }

    public string Product { get; init; } = "";

    public string LeadSource { get; init; } = "";

    public string NextStep { get; init; } = "";

    public IReadOnlyList<string> Competitors { get; init; } = [];
}
