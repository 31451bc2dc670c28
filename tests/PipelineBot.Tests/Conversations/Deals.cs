using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>Deals the conversations here need beside the team's.</summary>
internal static class Deals
{
    /// <summary>Two required milestones stand before its next stage.</summary>
    public static Deal Gated { get; } = Team.Deal("gated", "Gated", "alex", "needs") with
    {
        Amount = new Money(5_000, "EUR"),
        Milestones =
        [
            new() { Id = "g1", Title = "Budget known", OwnerId = "alex", Due = new LocalDate(2026, 11, 27), StageId = "needs", Required = true },
            new() { Id = "g2", Title = "Needs written", OwnerId = "alex", Due = new LocalDate(2026, 11, 28), StageId = "needs", Required = true },
        ],
    };

    public static Deal SharedWithMegan { get; } = Team.Deal("litware", "Litware", "wang", "needs") with { SharedWith = ["megan"] };
}
