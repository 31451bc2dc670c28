namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Of the dealership pipeline.</summary>
internal static class DealershipLead
{
    public static Stage Stage { get; } = new()
    {
        Id = "lead",
        Name = new("Lead", "线索", "潛在客戶"),
        Aliases =
        [
            "leads", "new lead", "enquiry", "inquiry",
            "新线索", "留资", "潜客", "咨询",
        ],
        WinProbability = 0.10m,
        UsualDays = 3,
        ConversionTarget = 0.40m,
        Purpose = new("Answer fast and bring the customer into the showroom.", "快速响应，邀约客户到店。", "快速回應，邀請客戶到店。"),
        KeyActions =
        [
            new("Call back within 30 minutes", "30 分钟内回电", "30 分鐘內回電"),
            new("Agree on a visit", "约定到店时间", "約好到店時間"),
        ],
        Tools =
        [
            new("Call script", "电话话术", "電話話術"),
        ],
        Milestones =
        [
            new()
            {
                Key = "called",
                Title = new("Customer called back", "完成首次回访", "完成首次回電"),
                Goal = new("1 conversation within one working day", "1 个工作日内完成 1 次通话", "1 個工作日內完成 1 次通話"),
                Standard = new("Call note", "通话记录", "通話紀錄"),
                WorkingDays = 1,
                Required = true,
            },
        ],
    };
}
