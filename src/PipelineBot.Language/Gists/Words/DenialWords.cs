using System.Collections.Frozen;

namespace PipelineBot.Language.Gists.Words;

/// <summary>What tells a denial that forbids from one that reports; what denies at all is in <see cref="Phrases.CommonWords"/>.</summary>
internal static class DenialWords
{
    /// <summary>Leaves something as it is: "but keep Fabrikam".</summary>
    public static readonly string[] Leaving =
        ["leave", "leaves", "leaving", "keep", "keeps", "keeping", "stays", "stay", "staying", "remains", "remain", "unchanged", "untouched", "ignore", "nothing", "no change", "still"];

    /// <summary>Holds something back, wherever it stands in a clause.</summary>
    public static readonly string[] Holds = ["先别", "先不", "不要", "不用改", "不用动", "暂不", "暂时不", "暂缓", "先甭", "先勿", "唔好"];

    /// <summary>What is still missing: it supposes nothing where a new day follows.</summary>
    public static readonly string[] Lacking = ["还差", "只差", "就差", "还在", "没定", "差盖章", "待批", "进行中", "一半"];

    /// <summary>Whom deals are lost to: gossip of its own, and a reason beside a deal that is lost.</summary>
    public static readonly string[] Rivals = ["竞争对手", "竞品", "竞对", "友商"];

    /// <summary>Behind a day on which it cannot be: 今天做不了.</summary>
    public static readonly string[] Cannot =
    [
        .. from what in (string[])["做", "搞", "弄", "签", "办", "去", "来", "开", "讲", "谈", "交", "审", "测", "排", "约", "赶", "见", "批", "定", "成", "走", "完成", "签约", "成交"]
           from not in (string[])["不了", "不成", "不下来", "不完", "不出来", "不上", "不到"]
           select what + not,
        .. from what in (string[])["做", "搞", "弄", "办", "开", "约", "去", "见", "谈", "讲", "演", "评", "测", "排", "审", "走", "签"]
           from not in (string[])["成", "上", "完"]
           select "没" + what + not,
        "来不及", "赶不及", "不行", "没法", "没戏", "够呛", "悬", "泡汤", "不可能", "不得闲", "没空", "没时间", "没指望", "指望不上", "不太可能", "唔得", "唔得闲", "做唔到", "签唔到", "赶唔切", "不现实", "不太行", "黄了",
    ];

    /// <summary>Begins a clause that takes back what was said: 先别动.</summary>
    public static readonly string[] Holding = ["先别", "先不", "暂时别", "暂时不", "先甭", "暂且别", "先勿", "唔好住", "先唔好", "别动", "别改", "别急", "先等等", "先放着", "等等再", "还没定", "没定"];

    /// <summary>Forbids where nobody is named before it: "don't …".</summary>
    public static readonly FrozenSet<string> Orders = FrozenSet.Create(StringComparer.Ordinal, "don't", "dont", "do", "never", "nobody", "nothing", "none", "nor", "neither", "nope", "refuse");

    /// <summary>Before it, it reports: "they don't …".</summary>
    public static readonly FrozenSet<string> Speakers = FrozenSet.Create(StringComparer.Ordinal, "i", "we", "they", "he", "she", "it", "you", "who", "customer", "client");
}
