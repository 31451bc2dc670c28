using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Stages;

internal static class SixStepSales
{
    public static Pipeline Pipeline { get; } = new()
    {
        Id = PipelineSet.DefaultId,
        Name = new("Six-step sales process", "六步销售流程"),
        Stages = [new Stage { Id = "lead", Name = new("Lead identification", "潜在客户识别"), WinProbability = 0.10m, UsualDays = 7 }],
    };
}
