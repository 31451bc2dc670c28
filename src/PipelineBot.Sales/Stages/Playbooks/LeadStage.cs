namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Step 1 of the six-step sales process.</summary>
internal static class LeadStage
{
    public static Stage Stage { get; } = new()
    {
        Id = "lead",
        Name = new("Lead identification", "潜在客户识别", "潛在客戶識別"),
        Aliases =
        [
            "leads", "prospecting", "lead id", "qualification", "qualifying",
            "lead stage", "lead phase", "lead gen", "lead generation", "prospect stage", "prospecting stage", "top of funnel", "top of the funnel",
            "qualification stage", "qualifying stage",
            "线索", "潜客", "潜在客户", "客户识别", "商机识别", "识别",
            "线索阶段", "潜客阶段", "潜在客户阶段", "线索识别", "获客", "xiansuo", "qianke",
        ],
        WinProbability = 0.10m,
        UsualDays = 7,
        ConversionTarget = 0.50m,
        Purpose = new("Find companies that fit and decide whether this one is worth the time.", "找到匹配的企业，判断是否值得投入。", "找到合適的企業，判斷是否值得投入。"),
        KeyActions =
        [
            new("Check the company against the customer profile", "对照目标客户画像核对企业", "對照目標客戶輪廓確認企業"),
            new("Find the person who decides and the person who uses", "找到决策人与使用人", "找到決策者與使用者"),
            new("Note where the lead came from", "记录线索来源", "記錄潛在客戶來源"),
        ],
        Tools =
        [
            new("Ideal customer profile", "目标客户画像", "目標客戶輪廓"),
            new("Lead scoring sheet", "线索评分表", "潛在客戶評分表"),
        ],
        Milestones =
        [
            new()
            {
                Key = "profile",
                Title = new("Customer profile checked", "完成客户画像核对", "完成客戶輪廓確認"),
                Goal = new("At least 4 of 5 profile criteria met", "5 项画像标准至少满足 4 项", "5 項輪廓標準至少滿足 4 項"),
                Standard = new("Filled-in scoring sheet", "填写完整的评分表", "填寫完整的評分表"),
                WorkingDays = 3,
                Required = true,
            },
            new()
            {
                Key = "contact-found",
                Title = new("Decision maker identified", "识别关键决策人", "找出關鍵決策者"),
                Goal = new("1 named decision maker with phone or e-mail", "至少 1 位决策人，有电话或邮箱", "至少 1 位決策者，有電話或電子郵件"),
                Standard = new("Contact entered on the account", "联系人已录入客户资料", "聯絡人已登錄到客戶資料"),
                WorkingDays = 5,
                Required = true,
            },
        ],
    };
}
