namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Step 2 of the six-step sales process.</summary>
internal static class ContactStage
{
    public static Stage Stage { get; } = new()
    {
        Id = "contact",
        Name = new("First contact", "初步接触"),
        Aliases =
        [
            "contacted", "contact stage", "first call", "first meeting", "intro", "introduction", "discovery call",
            "接触", "初次接触", "首次接触", "初次拜访", "首次拜访", "初访", "建联",
            "接触阶段", "初步接触阶段", "初接触", "接洽", "初步沟通", "初次沟通", "首次沟通", "建立联系", "jiechu", "chubu jiechu",
        ],
        WinProbability = 0.20m,
        UsualDays = 7,
        ConversionTarget = 0.50m,
        Purpose = new("Win a first conversation and a reason to have the next one.", "争取首次沟通，并约定下一次。"),
        KeyActions =
        [
            new("Call or visit with a prepared opening", "准备开场后致电或拜访"),
            new("Introduce one relevant reference", "介绍一个相关的成功案例"),
            new("Agree on the next appointment", "约定下次会面"),
        ],
        Tools =
        [
            new("Call script", "电话话术"),
            new("Company introduction", "公司介绍"),
        ],
        Milestones =
        [
            new()
            {
                Key = "first-meeting",
                Title = new("First meeting held", "完成首次会面"),
                Goal = new("1 meeting of at least 20 minutes with the decision maker", "与决策人会面至少 20 分钟 1 次"),
                Standard = new("Meeting notes sent to the customer", "会议纪要已发给客户"),
                WorkingDays = 5,
                Required = true,
            },
            new()
            {
                Key = "next-appointment",
                Title = new("Needs workshop agreed", "约定需求调研"),
                Goal = new("1 appointment in both calendars", "双方日历上确认 1 次会面"),
                Standard = new("Accepted invitation", "已接受的会议邀请"),
                WorkingDays = 7,
            },
        ],
    };
}
