namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Step 4 of the six-step sales process.</summary>
internal static class SolutionStage
{
    public static Stage Stage { get; } = new()
    {
        Id = "solution",
        Name = new("Solution design", "方案设计", "方案設計"),
        Aliases =
        [
            "solutions", "design", "proposal", "proposal stage", "proposing", "quote", "quotation", "demo stage",
            "sol design", "soln design", "solutions design", "solution designing", "solution stage", "solution phase", "solutioning", "design phase", "design stage",
            "proposal phase", "quote stage", "quoting", "quoting stage", "quotation stage", "solution proposal", "demo phase",
            "方案", "方案制定", "方案阶段", "提案", "报价", "方案报价",
            "方案设计阶段", "解决方案", "出方案", "方案编制", "方案沟通", "方案制作", "fangan", "fangan sheji", "fang an",
        ],
        WinProbability = 0.60m,
        UsualDays = 10,
        ConversionTarget = 0.75m,
        Purpose = new("Show a solution the customer agrees solves the problem, with its return.", "给出客户认可、能解决问题且有回报的方案。", "提出客戶認同、能解決問題且有效益的方案。"),
        KeyActions =
        [
            new("Demonstrate against the confirmed needs", "按已确认的需求演示", "依已確認的需求展示"),
            new("Calculate the return together", "与客户一起测算回报", "與客戶一起試算效益"),
            new("Hand over a proposal with a price", "提交含报价的方案", "提出含報價的方案"),
        ],
        Tools =
        [
            new("Demo script", "演示脚本", "展示腳本"),
            new("Return calculator", "投资回报测算表", "投資報酬試算表"),
            new("Proposal template", "方案模板", "方案範本"),
        ],
        Milestones =
        [
            new()
            {
                Key = "demo",
                Title = new("Demo held", "完成方案演示", "完成方案展示"),
                Goal = new("1 demo covering every confirmed need", "1 次覆盖全部已确认需求的演示", "1 次涵蓋所有已確認需求的展示"),
                Standard = new("Feedback form from at least 2 attendees", "至少 2 位参会者的反馈表", "至少 2 位與會者的回饋表"),
                WorkingDays = 5,
            },
            new()
            {
                Key = "proposal",
                Title = new("Proposal delivered", "提交方案与报价", "提出方案與報價"),
                Goal = new("1 proposal with price and return", "1 份含报价与回报的方案", "1 份含報價與效益的方案"),
                Standard = new("Customer confirms receipt", "客户确认收到", "客戶確認收到"),
                WorkingDays = 8,
                Required = true,
            },
            new()
            {
                Key = "technical-ok",
                Title = new("Technical agreement", "方案获技术认可", "方案獲技術認可"),
                Goal = new("No open technical objections", "无未解决的技术异议", "沒有未解決的技術異議"),
                Standard = new("Written approval of the technical side", "技术负责人的书面认可", "技術負責人的書面認可"),
                WorkingDays = 10,
                Required = true,
            },
        ],
    };
}
