using PipelineBot.Language;
using PipelineBot.Language.Names;

namespace PipelineBot.DealUpdates;

/// <summary>
/// What the usual milestones of a sale are called in the other language and by those in a hurry: somebody speaks of the 演示 of a deal whose milestone is
/// titled "Demo".
/// </summary>
public static class MilestoneWords
{
    private static readonly char[] Brackets = ['(', ')', '（', '）', '/'];

    private static readonly string[][] Groups =
    [
        ["security review", "security assessment", "security audit", "security check", "sec review", "infosec review", "security sign-off", "security questionnaire",
            "安全评审", "安全审查", "安全评估", "安全审核", "安全测评", "信息安全评审", "安全评审会", "安评", "安全审计", "安全检查", "安审", "安全测试"],
        ["demo", "product demo", "demonstration", "live demo", "demo session", "demo call", "demo meeting", "product demonstration", "演示", "产品演示", "方案演示", "演示会",
            "系统演示", "功能演示", "现场演示", "demo演示", "完成方案演示"],
        ["site visit", "on-site visit", "onsite visit", "onsite", "plant visit", "factory visit", "visit on site", "visit to the site", "site inspection",
            "site survey", "现场拜访", "现场考察", "实地考察", "实地拜访", "看现场", "现场参观", "现场踏勘", "踏勘", "现勘", "现场勘察", "现场勘查", "现场走访", "上门拜访"],
        ["legal review", "legal check", "legal sign-off", "legal approval", "legal clearance", "review by legal", "法务审核", "法务评审", "法律审核", "法务评估", "法审", "法务审查",
            "合同通过法务审核"],
        ["contract review", "contract check", "review of the contract", "contract reading", "合同评审", "合同审核", "合同审查", "合同评审会", "合同会审", "审合同", "合约审查", "合约评审", "合约审核", "合同审阅", "合同审定", "合同审批"],
        ["contract signed", "contract signature", "合同签署", "合约签署", "合同签字", "合同签订", "合同盖章"],
        ["proposal", "proposal document", "proposal doc", "written proposal", "方案书", "建议书", "提案", "建议方案", "项目建议书", "方案建议书", "提交方案与报价"],
        ["pilot", "pilot phase", "pilot project", "pilot run", "trial run", "试点", "试运行", "试点项目", "试点运行", "先导试点"],
        ["poc", "proof of concept", "poc test", "poc testing", "poc测试", "概念验证", "poc验证", "概念测试"],
        ["poc sign-off", "poc approval", "poc acceptance", "sign-off of the poc", "proof of concept sign-off", "poc验收", "poc签字", "poc signoff", "poc sign off",
            "poc验收确认", "poc确认", "poc签收"],
        ["kickoff", "kick-off", "kickoff meeting", "kick-off meeting", "kickoff call", "kick-off call", "project kickoff", "启动会", "项目启动会", "开工会"],
        ["requirements workshop", "workshop", "requirement workshop", "req workshop", "reqs workshop", "requirements session", "requirements meeting", "需求研讨会",
            "需求工作坊", "研讨会", "需求研讨", "工作坊", "需求讨论会", "约定需求调研"],
        ["intro meeting", "introduction meeting", "intro call", "introduction call", "introductory meeting", "introductory call", "meeting of introduction", "intro",
            "introduction", "初次会面", "介绍会", "首次会面", "首次见面会", "见面会", "首次见面", "首次拜会", "初次见面", "首次会议", "碰头会", "完成首次会面"],
        ["pricing approval", "price approval", "pricing", "approval of pricing", "approval of the pricing", "pricing sign-off", "price sign-off", "pricing signoff",
            "价格审批", "报价审批", "定价审批", "价格审核", "定价审核", "价格批复", "定价批复", "特价审批", "折扣审批", "报价审核"],
        ["budget approval", "approval of the budget", "budget sign-off", "budget signoff", "预算审批", "预算批复", "预算审核", "预算批准", "批预算"],
        ["executive meeting", "executive visit", "exec meeting", "exec visit", "executive briefing", "exec briefing", "c-level meeting", "visit to the executives",
            "高层拜访", "高层会面", "拜访高层", "高层会见", "高层会谈", "高层见面", "领导拜访", "高层互访"],
        ["requirements survey", "requirement survey", "needs survey", "survey of needs", "需求调研", "调研", "需求调查", "现场调研", "需求摸底", "需求访谈", "需求收集", "需求梳理", "需求沟通", "需求确认"],
        ["proposal presentation", "solution presentation", "presentation of the proposal", "solution briefing", "方案汇报", "方案讲解", "方案宣讲", "汇报方案", "方案陈述", "述标", "讲标"],
        ["tender documents", "bid documents", "tender docs", "bid docs", "tender papers", "招标文件", "标书", "投标文件", "投标书", "招投标文件", "应标文件", "标案文件", "招标资料", "投标资料", "备标文件"],
        ["acceptance test", "acceptance", "acceptance testing", "uat", "user acceptance test", "验收测试", "验收", "项目验收", "终验", "初验", "验收会", "系统验收"],
        ["training", "user training", "training session", "trainings", "培训", "用户培训", "客户培训", "操作培训"],
        ["commercial negotiation", "商务谈判", "商务洽谈", "商谈", "商务谈判会"],
    ];

    /// <summary>What a sale usually has, each by its first name: said of a deal that has none, it is asked which is meant.</summary>
    public static IEnumerable<string> Usual => ["training", "demo", "site visit", "pilot", "poc", "security review", "legal review", "contract review", "intro meeting", "requirements workshop", "budget approval"];

    /// <summary>What several of them are called in a word; which one it is, the deal tells. By the first name of their group.</summary>
    private static readonly Dictionary<string, string[]> InAWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["security review"] = ["评审", "security"],
        ["legal review"] = ["评审"],
        ["contract review"] = ["评审"],
        ["site visit"] = ["拜访", "现场"],
        ["executive meeting"] = ["拜访"],
        ["proposal presentation"] = ["汇报"],
    };

    private static readonly Dictionary<string, string[]> ByTitle = Groups.SelectMany(group => group.Select(title => (title, group))).ToDictionary(e => e.title, e => e.group, StringComparer.OrdinalIgnoreCase);

    /// <summary>A title and what else it is called: "Security review (安全评审)" is either, and what either is called.</summary>
    public static IReadOnlyList<string> NamesOf(string title)
    {
        var parts = title.Split(Brackets, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. parts.Length > 1 ? parts.Prepend(title).SelectMany(Called) : Called(title.Trim())];
    }

    private static IEnumerable<string> Called(string name) => ByTitle.TryGetValue(name, out var group) ? group.Prepend(name).Concat(Turned(name)).Distinct(StringComparer.OrdinalIgnoreCase) : [name, .. Turned(name)];

    private static readonly string[] Doing = ["评审", "审批", "拜访", "汇报", "调研", "演示", "测试", "审核", "验收", "评估", "访谈", "考察", "培训", "审查", "会谈"];

    private static readonly string[] Between = ["已经", "已", "也", "都", "总算", "刚", "的", "那个", "终于", "都已经"];

    private static IEnumerable<string> Turns(string what, string done) =>
        [.. Between.Select(word => what + word + done), $"{done}了{what}", $"{done}完{what}", $"{done}过{what}", $"{done}好{what}"];

    /// <summary>Of a title that stands turned in a text, the part that is no verb: 高层 of 高层已经拜访, behind which 拜访了 tells that it is done.</summary>
    public static TextSpan WithoutVerb(string text, TextSpan found)
    {
        if (found.Length < 5 || text[found.Start] < 0x2E80)
            return found;
        var said = text.Substring(found.Start, found.Length);
        foreach (var done in Doing)
        {
            if (said.EndsWith(done, StringComparison.Ordinal) && Between.Any(word => said.Length == 4 + word.Length && said.AsSpan(2).StartsWith(word, StringComparison.Ordinal) && word is not ("的" or "那个")))
                return new TextSpan(found.Start, 2);
            if (said.Length == 5 && said.StartsWith(done, StringComparison.Ordinal) && said[2] is '了' or '完' or '过' or '好')
                return new TextSpan(found.Start + 3, 2);
        }

        return found;
    }

    /// <summary>高层拜访 as a sentence has it: 拜访了高层, 高层已经拜访.</summary>
    private static IEnumerable<string> Turned(string name)
    {
        if (name.Length != 4 || !Doing.Contains(name[2..]))
            return [];
        var (what, done) = (name[..2], name[2..]);
        return [done + what, .. Turns(what, done)];
    }

    /// <summary>What it is called in a word, together with others of its deal perhaps.</summary>
    public static IReadOnlyList<string> WordsFor(string title) =>
        [.. NamesOf(title).Where(ByTitle.ContainsKey).Select(name => ByTitle[name][0]).Distinct().SelectMany(name => InAWord.GetValueOrDefault(name, []))];

    /// <summary>Finds milestones of these titles in a sentence; the value tells which.</summary>
    public static NameSpotter<string> Spotter(IEnumerable<string> titles) => new(titles.Select(title => (title, (IReadOnlyList<string>)[.. NamesOf(title), .. WordsFor(title)])), shortened: false, respells: true);
}
