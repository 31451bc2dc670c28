namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Of the dealership pipeline.</summary>
internal static class DealershipSigned
{
    public static Stage Stage { get; } = new()
    {
        Id = "signed",
        Name = new("Signed", "签约", "簽約"),
        Aliases =
        [
            "sign", "signing",
            "签单", "下订", "订车",
        ],
        WinProbability = 0.90m,
        UsualDays = 10,
        ConversionTarget = 0.95m,
        Purpose = new("Take the deposit and prepare delivery.", "收取定金，准备交车。", "收取訂金，準備交車。"),
        KeyActions =
        [
            new("Check the contract with the customer", "与客户核对合同", "與客戶核對合約"),
            new("Plan the delivery day", "安排交车日期", "安排交車日期"),
        ],
        Tools =
        [
            new("Sales contract", "购车合同", "購車合約"),
        ],
        Milestones =
        [
            new()
            {
                Key = "deposit",
                Title = new("Deposit received", "收到定金", "收到訂金"),
                Goal = new("Deposit of at least 5 % of the price", "定金不低于车价的 5%", "訂金不低於車價的 5%"),
                Standard = new("Receipt", "收据", "收據"),
                WorkingDays = 2,
                Required = true,
            },
            new()
            {
                Key = "delivery-date",
                Title = new("Delivery date agreed", "确认交车日期", "確認交車日期"),
                Goal = new("1 date confirmed by both sides", "双方确认 1 个日期", "雙方確認 1 個日期"),
                Standard = new("Confirmation sent", "已发送确认信息", "已寄出確認訊息"),
                WorkingDays = 5,
            },
        ],
    };
}
