namespace PipelineBot.Sales.Stages;

/// <summary>The pipelines that come with the product.</summary>
public static class Pipelines
{
    /// <summary>The six-step sales process (<c>sales</c>) and the dealership's (<c>dealership</c>), in this order.</summary>
    public static IReadOnlyList<Pipeline> BuiltIn { get; } = [SixStepSales.Pipeline, Dealership.Pipeline];
}
