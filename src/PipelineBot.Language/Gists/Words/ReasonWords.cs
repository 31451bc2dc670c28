using System.Collections.Frozen;

namespace PipelineBot.Language.Gists.Words;

/// <summary>How a language says why.</summary>
/// <param name="Connectives">What stands behind one is a reason: "because …", 因为….</param>
/// <param name="MayStandApart">Whether other clauses may come between a reason and the command behind it.</param>
/// <param name="NeedsUnknown">
/// Whether a reason before its command has a word that is none of a command's: 关掉吧，输单 gives none, it has a verb without an object.
/// </param>
internal sealed record ReasonWords(IReadOnlyList<string> Connectives, bool MayStandApart, bool NeedsUnknown)
{
    public static readonly ReasonWords English = new(
        [
            "because", "because of", "so that", "in order that", "on grounds of", "thanks to", "for the reason that", "the reason :", "why :", "what with", "owing to", "on account of", "given that", "seeing as", "seeing that", "coz", "cuz", "bcos", "bcoz", "bcs", "b/c", "in view of",
            "as a result of", "reason is", "the reason is", "reason being", "reason was", "since", "due to", "cause", "cos", "bc", "as", "reason", "reason :", "against",
        ],
        MayStandApart: false,
        NeedsUnknown: false);

    public static readonly ReasonWords Chinese = new(
        [
            "因为", "由于", "原因是", "原因", "理由是", "主要是", "主要因为", "主要原因是", "主要系", "原因系", "原因为", "系因", "是因为", "就因为", "只因", "皆因", "因", "鉴于", "考虑到", "碍于", "缘于", "理由", "理由:",
            "因為", "就是因为", "主要还是因为", "主要还是", "还不是因为", "说是因为", "坏在", "输在", "败在", "原因在于", "原因就是", "因着", "皆因", "起因是", "问题出在", "主因", "主因是",
        ],
        MayStandApart: true,
        NeedsUnknown: true);

    /// <summary>Who does things, and begins what is told: fillers elsewhere.</summary>
    public static readonly FrozenSet<string> Doers = FrozenSet.Create(
        StringComparer.Ordinal,
        "客户", "人家", "对方", "领导", "老板", "公司", "集团", "他", "她", "他们", "她们", "对面", "甲方", "甲方爸爸", "客户方", "客户那边", "采购", "业主",
        "佢", "佢哋", "个客", "客", "客户方面", "客户领导", "客户老板", "他们领导", "他们老板", "甲方那边", "对方领导", "主管", "上头");

    /// <summary>What proves that something is done: 验收单签了 is no deal that is signed.</summary>
    public static readonly FrozenSet<string> Papers = FrozenSet.Create(
        StringComparer.Ordinal,
        "报告", "纪要", "会议纪要", "回执", "回执单", "批文", "批复", "验收单", "签字页", "签收单", "扫描件", "盖章件", "意见书", "结论", "证书", "邮件", "回函", "客户", "客户那边", "对方", "甲方");

    /// <summary>What a deal fails for, in a word.</summary>
    public static readonly FrozenSet<string> Matters = FrozenSet.Create(
        StringComparer.Ordinal,
        "价格", "预算", "报价", "时间", "需求", "交期", "付款", "功能", "产品", "服务", "关系", "竞品", "对手", "资质", "案例", "金额", "钱", "价钱", "技术", "方案");

    /// <summary>Who of them begins a reason that stands before its command, where no topic does.</summary>
    public static readonly FrozenSet<string> Tellers = FrozenSet.Create(StringComparer.Ordinal, "they", "they've", "they're", "their", "he", "she", "customer", "client");

    /// <summary>Who or what begins a reason behind its command, where nobody wrote a comma: "we lost Litware its the price again".</summary>
    public static readonly FrozenSet<string> Starting = FrozenSet.Create(StringComparer.Ordinal, "they", "they've", "they're", "he", "she", "customer", "client", "its", "it's");

    /// <summary>Behind one of these what was said before is why: "they told us what they need, so needs analysis it is".</summary>
    public static readonly FrozenSet<string> Concluding = FrozenSet.Create(StringComparer.Ordinal, "so", "hence", "therefore", "thus", "so now", "so it's", "consequently");

    /// <summary>What somebody asked for before something was done: "Litware asks for a lower price, we settled at 298k".</summary>
    public static readonly FrozenSet<string> Requests = FrozenSet.Create(StringComparer.Ordinal, "asked", "asks", "requested", "requests", "demanded", "demands", "wanted");

    /// <summary>With one of these nothing was concluded from what happened, only from what may.</summary>
    public static readonly FrozenSet<string> Open = FrozenSet.Create(
        StringComparer.Ordinal,
        "if", "unless", "might", "maybe", "perhaps", "possibly", "probably", "hopefully", "hope", "hoping", "once", "when", "would", "could", "should", "assuming", "suppose", "plan", "planning", "likely", "soon", "tomorrow", "almost", "nearly");

    /// <summary>Reasons, though a command may be made of them too.</summary>
    public static readonly FrozenSet<string> Needless = FrozenSet.Create(
        StringComparer.Ordinal,
        "没必要", "没必要了", "没有必要", "没有必要了", "不需要", "不需要了", "用不着", "用不着了", "用不上了", "客户不需要", "客户不要了", "客户说不需要", "客户说不用");
}
