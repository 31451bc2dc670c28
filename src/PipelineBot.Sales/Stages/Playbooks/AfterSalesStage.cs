namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Step 6 of the six-step sales process: follows a win, outside the forecast.</summary>
internal static class AfterSalesStage
{
    public static Stage Stage { get; } = new()
    {
        Id = "aftersales",
        Name = new("After-sales", "售后服务", "售後服務"),
        Aliases =
        [
            "after sales", "after-sale", "post-sales", "post sales", "customer success",
            "aftersale", "after sale", "after-sales stage", "after sales stage", "after-sales phase", "after-sales service", "after sales service", "post-sale",
            "post sale", "postsales", "delivery stage", "delivery phase", "implementation phase", "implementation stage",
            "售后", "售后阶段", "客户成功",
            "售后服务阶段", "售后支持", "交付阶段", "实施阶段", "运维阶段", "shouhou",
        ],
        UsualDays = 30,
        IsAfterSales = true,
        Purpose = new("Deliver what was promised, and earn the reference and the next order.", "兑现承诺，赢得口碑与续约。", "兌現承諾，贏得口碑與續約。"),
        KeyActions =
        [
            new("Hand over to delivery with everything promised", "连同全部承诺移交交付团队", "連同所有承諾一併交接給交付團隊"),
            new("Check satisfaction after going live", "上线后回访满意度", "上線後追蹤滿意度"),
            new("Ask for a reference and further needs", "请客户推荐并挖掘新需求", "請客戶推薦並發掘新需求"),
        ],
        Tools =
        [
            new("Hand-over checklist", "移交清单", "交接清單"),
            new("Satisfaction survey", "满意度调查表", "滿意度調查表"),
        ],
        Milestones =
        [
            new()
            {
                Key = "handover",
                Title = new("Delivery handed over", "完成交付移交", "完成交付交接"),
                Goal = new("Hand-over meeting within a week", "一周内召开移交会议", "一週內召開交接會議"),
                Standard = new("Signed hand-over checklist", "签字的移交清单", "已簽名的交接清單"),
                WorkingDays = 5,
                Required = true,
            },
            new()
            {
                Key = "satisfaction",
                Title = new("Satisfaction check", "满意度回访", "滿意度追蹤"),
                Goal = new("At least 8 of 10 points", "评分不低于 8 分（满分 10 分）", "評分不低於 8 分（滿分 10 分）"),
                Standard = new("Survey answered by the customer", "客户填写的调查表", "客戶填寫的調查表"),
                WorkingDays = 20,
            },
            new()
            {
                Key = "reference",
                Title = new("Reference or next need", "获得推荐或新需求", "獲得推薦或新需求"),
                Goal = new("1 reference or 1 new opportunity", "1 个推荐或 1 个新商机", "1 個推薦或 1 個新商機"),
                Standard = new("Contact or new deal recorded", "已记录联系人或新商机", "已登錄聯絡人或新商機"),
                WorkingDays = 30,
            },
        ],
    };
}
