namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Of the dealership pipeline.</summary>
internal static class DealershipLead
{
    public static Stage Stage { get; } = new()
    {
        Id = "lead",
        Name = new("Lead", "线索"),
        Aliases =
        [
            "leads", "new lead", "enquiry", "inquiry",
            "新线索", "留资", "潜客", "咨询",
        ],
        WinProbability = 0.10m,
        UsualDays = 3,
        ConversionTarget = 0.40m,
        Purpose = new("Answer fast and bring the customer into the showroom.", "快速响应，邀约客户到店。"),
        KeyActions =
        [
            new("Call back within 30 minutes", "30 分钟内回电"),
            new("Agree on a visit", "约定到店时间"),
        ],
        Tools =
        [
            new("Call script", "电话话术"),
        ],
        Milestones =
        [
            new()
            {
                Key = "called",
                Title = new("Customer called back", "完成首次回访"),
                Goal = new("1 conversation within one working day", "1 个工作日内完成 1 次通话"),
                Standard = new("Call note", "通话记录"),
                WorkingDays = 1,
                Required = true,
            },
        ],
    };
}
