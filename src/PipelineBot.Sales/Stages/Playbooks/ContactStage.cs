namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Step 2 of the six-step sales process.</summary>
internal static class ContactStage
{
    public static Stage Stage { get; } = new()
    {
        Id = "contact",
        Name = new("First contact", "初步接触", "初步接觸"),
        Aliases =
        [
            "contacted", "contact stage", "first call", "first meeting", "intro", "introduction", "discovery call",
            "1st contact", "1st call", "1st meeting", "initial contact", "initial call", "initial meeting", "first touch", "first conversation",
            "first contact stage", "contact phase", "contacting", "outreach", "intro stage",
            "接触", "初次接触", "首次接触", "初次拜访", "首次拜访", "初访", "建联",
            "接触阶段", "初步接触阶段", "初接触", "接洽", "初步沟通", "初次沟通", "首次沟通", "建立联系", "jiechu", "chubu jiechu",
        ],
        WinProbability = 0.20m,
        UsualDays = 7,
        ConversionTarget = 0.50m,
        Purpose = new("Win a first conversation and a reason to have the next one.", "争取首次沟通，并约定下一次。", "爭取首次溝通，並約定下一次。"),
        KeyActions =
        [
            new("Call or visit with a prepared opening", "准备开场后致电或拜访", "準備好開場再致電或拜訪"),
            new("Introduce one relevant reference", "介绍一个相关的成功案例", "介紹一個相關的成功案例"),
            new("Agree on the next appointment", "约定下次会面", "約好下次會面"),
        ],
        Tools =
        [
            new("Call script", "电话话术", "電話話術"),
            new("Company introduction", "公司介绍", "公司介紹"),
        ],
        Milestones =
        [
            new()
            {
                Key = "first-meeting",
                Title = new("First meeting held", "完成首次会面", "完成首次會面"),
                Goal = new("1 meeting of at least 20 minutes with the decision maker", "与决策人会面 1 次，至少 20 分钟", "與決策者會面 1 次，至少 20 分鐘"),
                Standard = new("Meeting notes sent to the customer", "会议纪要已发给客户", "會議紀錄已寄給客戶"),
                WorkingDays = 5,
                Required = true,
            },
            new()
            {
                Key = "next-appointment",
                Title = new("Needs workshop agreed", "约定需求调研", "約好需求訪談"),
                Goal = new("1 appointment in both calendars", "双方日历上确认 1 次会面", "雙方行事曆上確認 1 次會面"),
                Standard = new("Accepted invitation", "已接受的会议邀请", "已接受的會議邀請"),
                WorkingDays = 7,
            },
        ],
    };
}
