namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Of the dealership pipeline.</summary>
internal static class DealershipTrial
{
    public static Stage Stage { get; } = new()
    {
        Id = "trial",
        Name = new("Trial", "试驾", "試駕"),
        Aliases =
        [
            "test drive", "testdrive", "trial drive",
            "试乘试驾", "试车", "体验",
        ],
        WinProbability = 0.60m,
        UsualDays = 7,
        ConversionTarget = 0.60m,
        Purpose = new("Let the customer feel the car, then talk about price.", "让客户体验车辆，再谈价格。", "讓客戶體驗車輛，再談價格。"),
        KeyActions =
        [
            new("Drive the prepared route", "按设定路线试驾", "依設定路線試駕"),
            new("Hand over an offer the same day", "当天给出报价", "當天提供報價"),
        ],
        Tools =
        [
            new("Test drive route", "试驾路线", "試駕路線"),
            new("Offer sheet", "报价单", "報價單"),
        ],
        Milestones =
        [
            new()
            {
                Key = "test-drive",
                Title = new("Test drive done", "完成试驾", "完成試駕"),
                Goal = new("1 drive of at least 20 minutes", "试驾 1 次，至少 20 分钟", "試駕 1 次，至少 20 分鐘"),
                Standard = new("Signed test drive form", "签字的试驾协议", "已簽名的試駕同意書"),
                WorkingDays = 3,
                Required = true,
            },
            new()
            {
                Key = "offer",
                Title = new("Offer handed over", "提交报价", "提出報價"),
                Goal = new("1 offer with trade-in and finance", "1 份含置换与金融方案的报价", "1 份含舊車折抵與貸款方案的報價"),
                Standard = new("Offer sheet on file", "报价单已归档", "報價單已歸檔"),
                WorkingDays = 5,
            },
        ],
    };
}
