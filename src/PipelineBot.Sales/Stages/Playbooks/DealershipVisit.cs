namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Of the dealership pipeline.</summary>
internal static class DealershipVisit
{
    public static Stage Stage { get; } = new()
    {
        Id = "visit",
        Name = new("First visit", "初访", "初訪"),
        Aliases =
        [
            "visited", "showroom", "showroom visit",
            "到店", "首次到店", "进店", "看车",
        ],
        WinProbability = 0.30m,
        UsualDays = 5,
        ConversionTarget = 0.50m,
        Purpose = new("Learn what the customer needs the car for and agree on a test drive.", "了解用车需求，约定试驾。", "了解用車需求，約定試駕。"),
        KeyActions =
        [
            new("Ask about use, family and budget", "询问用途、家庭与预算", "詢問用途、家庭與預算"),
            new("Show at most two models", "最多介绍两款车型", "最多介紹兩款車型"),
        ],
        Tools =
        [
            new("Needs card", "需求卡", "需求卡"),
        ],
        Milestones =
        [
            new()
            {
                Key = "needs-card",
                Title = new("Needs card filled in", "完成需求卡", "完成需求卡"),
                Goal = new("Model, budget and date known", "车型、预算与时间明确", "車型、預算與時間明確"),
                Standard = new("Filled-in card", "填写完整的需求卡", "填寫完整的需求卡"),
                WorkingDays = 2,
                Required = true,
            },
        ],
    };
}
