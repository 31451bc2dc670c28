using PipelineBot.Sales.Stages.Playbooks;

namespace PipelineBot.Sales.Stages;

/// <summary>The pipelines that come with the product.</summary>
public static class Pipelines
{
    /// <summary>The six-step sales process (<c>sales</c>) and the dealership's (<c>dealership</c>), in this order.</summary>
    public static IReadOnlyList<Pipeline> BuiltIn { get; } =
    [
        new()
        {
            Id = PipelineSet.DefaultId,
            Name = new("Sales process", "销售流程", "銷售流程"),
            Stages =
            [
                LeadStage.Stage, ContactStage.Stage, NeedsStage.Stage, SolutionStage.Stage, NegotiationStage.Stage, AfterSalesStage.Stage,
            ],
        },
        new()
        {
            Id = "dealership",
            Name = new("Dealership", "门店销售", "門市銷售"),
            Stages = [DealershipLead.Stage, DealershipVisit.Stage, DealershipTrial.Stage, DealershipSigned.Stage],
        },
    ];
}
