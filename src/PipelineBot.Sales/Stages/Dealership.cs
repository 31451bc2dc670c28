using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Stages;

internal static class Dealership
{
    public static Pipeline Pipeline { get; } = new()
    {
        Id = "dealership",
        Name = new("Dealership", "经销商门店"),
        Stages = [new Stage { Id = "lead", Name = new("Lead", "线索") }],
    };
}
