namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Step 3 of the six-step sales process.</summary>
internal static class NeedsStage
{
    public static Stage Stage { get; } = new()
    {
        Id = "needs",
        Name = new("Needs analysis", "需求分析", "需求分析"),
        Aliases =
        [
            "needs stage", "analysis", "requirements", "requirement", "discovery", "needs assessment",
            "needs phase", "need analysis", "needs analysing", "needs discovery", "need assessment", "requirement analysis", "requirements analysis",
            "requirements gathering", "requirement gathering", "requirements phase", "requirements stage", "analysis phase", "analysis stage", "discovery phase",
            "discovery stage", "scoping", "scoping stage", "fact finding",
            "需求", "需求调研", "需求确认", "需求挖掘", "需求沟通", "调研",
            "需求阶段", "需求分析阶段", "需求梳理", "需求收集", "摸需求", "挖需求", "需求摸底", "xuqiu", "xuqiu fenxi",
        ],
        WinProbability = 0.40m,
        UsualDays = 10,
        ConversionTarget = 0.67m,
        Purpose = new("Understand the problem, its cost, who decides, with what budget and by when.", "弄清问题、代价、决策人、预算与时间。", "弄清楚問題、代價、決策者、預算與時間。"),
        KeyActions =
        [
            new("Interview users and decision makers", "访谈使用人与决策人", "訪談使用者與決策者"),
            new("Put a number on the problem", "量化问题造成的损失", "量化問題造成的損失"),
            new("Confirm budget, authority and timing", "确认预算、决策权与时间表", "確認預算、決策權與時程"),
        ],
        Tools =
        [
            new("Needs questionnaire", "需求调研问卷", "需求訪談問卷"),
            new("Budget and authority checklist", "预算与决策核对表", "預算與決策檢核表"),
        ],
        Milestones =
        [
            new()
            {
                Key = "needs-confirmed",
                Title = new("Needs confirmed in writing", "需求书面确认", "書面確認需求"),
                Goal = new("At least 3 needs with their cost", "至少 3 项需求及其代价", "至少 3 項需求及其代價"),
                Standard = new("Customer's written confirmation", "客户的书面确认", "客戶的書面確認"),
                WorkingDays = 7,
                Required = true,
            },
            new()
            {
                Key = "budget-known",
                Title = new("Budget and decision process known", "明确预算与决策流程", "釐清預算與決策流程"),
                Goal = new("Budget range, decision maker and date known", "预算区间、决策人与日期均明确", "預算區間、決策者與日期都明確"),
                Standard = new("Filled-in checklist", "填写完整的核对表", "填寫完整的檢核表"),
                WorkingDays = 10,
                Required = true,
            },
        ],
    };
}
