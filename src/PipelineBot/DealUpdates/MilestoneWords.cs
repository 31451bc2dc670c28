using PipelineBot.Language.Names;

namespace PipelineBot.DealUpdates;

/// <summary>
/// What the usual milestones of a sale are called in the other language and by those in a hurry: somebody speaks of the 演示 of a deal whose milestone is
/// titled "Demo".
/// </summary>
public static class MilestoneWords
{
    private static readonly string[][] Groups =
    [
        ["security review", "安全评审", "安全审查", "安全评估"],
        ["demo", "product demo", "demonstration", "演示", "产品演示", "方案演示"],
        ["site visit", "on-site visit", "现场拜访", "现场考察", "实地考察"],
        ["legal review", "法务审核", "法务评审", "法律审核"],
        ["contract review", "合同评审", "合同审核"],
        ["contract signed", "contract signature", "合同签署"],
        ["proposal", "方案书", "建议书", "提案"],
        ["pilot", "试点", "试运行"],
        ["poc", "proof of concept", "poc测试", "概念验证"],
        ["poc sign-off", "poc验收", "poc签字"],
        ["kickoff", "kick-off", "kickoff meeting", "启动会"],
        ["requirements workshop", "workshop", "需求研讨会", "需求工作坊"],
        ["intro meeting", "introduction meeting", "初次会面", "介绍会", "首次会面"],
        ["pricing approval", "price approval", "pricing", "价格审批", "报价审批"],
        ["budget approval", "预算审批"],
        ["executive meeting", "executive visit", "高层拜访", "高层会面", "拜访高层"],
        ["requirements survey", "需求调研"],
        ["proposal presentation", "方案汇报"],
        ["tender documents", "bid documents", "招标文件", "标书"],
        ["acceptance test", "acceptance", "验收测试", "验收"],
        ["training", "培训"],
        ["commercial negotiation", "商务谈判"],
    ];

    private static readonly Dictionary<string, string[]> ByTitle = Groups.SelectMany(group => group.Select(title => (title, group))).ToDictionary(e => e.title, e => e.group, StringComparer.OrdinalIgnoreCase);

    /// <summary>A title and what else it is called.</summary>
    public static IReadOnlyList<string> NamesOf(string title) =>
        ByTitle.TryGetValue(title.Trim(), out var group) ? [title, .. group.Where(name => !name.Equals(title, StringComparison.OrdinalIgnoreCase))] : [title];

    /// <summary>Finds milestones of these titles in a sentence; the value tells which.</summary>
    public static NameSpotter<string> Spotter(IEnumerable<string> titles) => new(titles.Select(title => (title, NamesOf(title))), shortened: false);
}
