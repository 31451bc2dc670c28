using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.DealFields;

/// <summary>"Amount of Contoso to 500k."</summary>
public sealed class ChangeAmount : ChangeKind
{
    public override string Name => "deal.amount";

    public override TextSet Texts => DealFieldTexts.Set;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Money, SlotType.Money)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        .. CommonCues.Changing,
        "amnt", "ammount", "amout", "amunt", "ammt", "has now a price of", "price of", "a price of", "at a price of", "a value of", "with a value of", "an amount of", "with an amount of", "a budget of", "sum of", "a sum of", "a total of", "total of", "totalling", "totaling", "amounts to", "amounting to", "amounted to", "runs to", "running to", "stands now at", "stands at", "is at", "sits now at", "now up to", "now down to", "up now to", "down now to", "approved", "approves", "signed off on a budget of", "have a budget of", "has a budget of", "their budget is", "budget of", "budget up to", "budget down to", "spend", "will spend", "wants to spend", "want to spend", "spending", "pays", "pay", "paying", "is paying", "upgraded to", "upgrade to", "downgraded to", "downgrade to", "expand to", "expanding to", "extended to", "shaved down to", "came down to", "comes down to", "come down to", "coming down to", "brought down to", "bring down to", "bring it down to", "bring it up to", "bring up to", "get it down to", "got it down to", "got it up to", "got them up to", "got them down to", "talked them up to", "talked us down to", "haggled us down to", "beat us down", "squeezed us to", "squeezed us down to", "knocked us down to", "pushed us down to", "pushed it up to", "pushed up to", "pushed down to", "push up to", "push down to", "went up", "went down", "goes up", "goes down", "is up", "is down", "is up to", "is down to", "up at", "down at", "bigger", "smaller", "larger", "higher", "fatter", "slimmer", "cheaper at", "settle at", "settle for", "settled", "settling at", "settling for", "met at", "met in the middle at", "met halfway at", "landed now at", "finalised at", "finalized at", "fixed at", "firmed up at", "closed out at", "capped at", "frozen at", "pegged at", "set at", "valued now at", "rounded to", "rounded up to", "rounded down to", "corrected to", "restated at", "re-priced at", "repriced at", "repriced to", "requoted at", "re-quoted at", "quoted now at", "new quote", "new quote is", "new offer", "new offer is", "offer now", "offer now at", "quote now", "quote now at",
        "amt", "amount is", "sum", "deal value", "order value", "order volume", "contract sum", "contract amount", "ticket size", "deal amount", "valued at",
        "value is", "worth about", "is now worth", "worth is", "budgeted", "budget is", "mrr",
        "last price", "final price", "best price", "final offer", "best offer", "new price", "price is", "priced at", "pricing at", "priced", "quote is", "quoted at",
        "our quote", "offer is", "offered at", "proposal at", "po value", "po for",
        "gonna be", "going for", "goes for", "went for", "sold for", "sells for", "comes in at", "came in at", "coming in at", "clocks in at", "weighs in at",
        "works out at", "works out to", "adds up to", "ends up at", "ended up at", "ending up at", "landed at",
        "landed on", "settled at", "settled on", "settled for", "agreed at", "agreed to", "we agreed on", "they agreed to", "agree on", "shook hands on",
        "shaken hands on", "shake hands on", "shook on", "closed at", "closing at", "signing for", "signing at",
        "increased", "increases", "increased to", "increase to", "raises", "raised to", "rises to", "rose to", "up by", "grew", "grew to", "grown to", "grows to",
        "jumped to", "jumps to", "bumped up to", "bumped to", "upped", "upped to", "upsized", "upsized to", "up from",
        "doubled", "tripled", "expanded to", "expands to", "topped up to", "beefed up to", "reduced", "reduced to", "reduces to", "reduce to", "cut to",
        "cut down to", "cuts", "lowered", "lowers", "dropped", "drop to", "drops to", "fell to", "falls to", "fallen to",
        "shrunk to", "shrank to", "shrinks to", "shrink", "shrunk", "trimmed", "trimmed to", "trim", "trim to", "slashed", "slash", "slashed to", "shaved", "shave",
        "shaved to", "knocked down to", "knock down", "knock down to", "haggled down to", "beat us down to",
        "squeezed to", "squeezed down to", "talked down to", "negotiated down to", "whittled down to", "went under", "north of", "south of", "discount to",
        "scaled down to", "scaled back to", "scaled up to", "halved", "downsized to", "correct amount",
        "ballpark", "call it", "all in", "confirm", "confirms", "confirm plus chop", "firm", "final figure", "final number", "final amount", "ask is", "asking price",
        "they'll pay", "will pay",
        "amount", "new amount", "value", "price", "worth", "budget", "bump", "raise", "raised", "increase", "reduce", "cut", "down to", "up to", "agreed on", "confirmed", "went out at", "only", "first guess",
        "金额", "合同额", "合同金额", "总额", "预算", "价格", "报价", "涨到", "涨到了", "降到", "降到了", "降成", "加到", "砍到", "砍到了", "砍价砍到", "最终定在", "定在", "大概", "这单大", "金额错了",
        "is worth", "now worth", "comes to", "total", "totals", "quote", "quoted", "offer", "offered", "deal size", "size", "acv", "tcv", "arr", "contract value",
        "revenue", "estimate", "estimated", "discounted to", "dropped to", "goes up to", "went up to", "goes down to", "went down to", "lower", "lowered to", "raise to",
        "figure", "number", "negotiated", "总价", "总金额", "成交价", "签约额", "签约金额", "标的", "报了", "报到", "谈到", "压到", "压价到", "降价到", "优惠到", "打到", "提到",
        "提高到", "增加到", "上调到", "下调到", "调高到", "调低到", "减到", "缩到", "扩到", "涨成", "变成", "只有", "才", "降为", "追加到", "合同价", "总包", "缩水到", "单价", "大概是", "改回",
        "一口价", "打包价", "包干价", "谈成", "谈下来", "谈妥", "钱", "钱数", "价钱", "总数", "数字", "数额", "盘子", "体量", "标价", "合同总额", "合同总价", "总合同额", "签约价", "成交额", "预计金额",
        "预估金额", "砍成", "砍了一刀", "砍一刀", "又砍了", "杀到", "杀价到", "让到", "让价到", "优惠后", "折后", "打完折", "打折后", "加价到", "涨价到", "提价到", "翻到", "缩减到", "缩减为", "调降为",
        "调降到", "调升到", "调增到", "调减到", "核定为", "核减到", "核增到", "定价", "报个", "先报", "给数了", "给数", "先写", "先写个", "先记", "先填", "先按", "先抓", "暂定", "暂估", "预估", "估价",
        "估到", "升到", "跌到", "升为", "剩", "剩下", "只剩", "最后剩", "砍成了", "改为金额", "钱数儿", "报价改", "价儿", "金额写错了",
        "银码", "銀碼", "下修", "下修到", "下修至", "上修", "上修到", "上修至", "调降", "调降至", "调升", "调升至", "核减至", "核增至", "核减", "核增",
        "核定", "抹个零头", "抹零头", "抹零", "抹了零头", "去个零头", "零头抹了", "松口了", "让了", "让利", "让利到", "打折", "打个折", "打九折", "打八折",
        "打对折", "涨价", "涨了", "降了", "降价", "降价了", "减了", "加了", "加价", "再加", "又加了", "又降了", "缩水", "缩水了", "缩到了", "放大到",
        "扩大到", "扩容到", "扩成", "改金额", "改价", "改价格", "改报价", "价位", "作价", "成交金额", "总盘子", "总包价", "总报价", "总预算", "客单价",
        "标的额", "标的金额", "合同标的", "单子大小", "规模", "盘子大概", "盘子改", "合同数字", "中标价", "中标金额", "中标额", "最终价", "最终报价",
        "最终金额", "终价", "底价", "实价", "拿到的价", "谈的价", "报的价", "报价单", "写少了", "写多了", "填错了", "写错了", "填少了", "填多了", "少写",
        "多写", "漏写", "少了个零", "多了个零", "少个零", "多个零", "追加", "追加了", "增补", "增补到", "增项", "减配", "减配到", "砍了预算", "预算砍到",
        "预算涨到", "预算加到", "预算给到", "给到", "给到了", "出价", "出到", "最多出", "顶多出", .. ChineseChanges.Amounts, .. ChineseChanges.Noting,
    ];

    public override IReadOnlyList<string> ToldBy { get; } = [SlotNames.Money];

    public override IReadOnlyList<string> Fields { get; } =
    [
        "金额", "合同额", "合同金额", "总额", "预算", "价格", "报价", "总价", "总金额", "数字", "钱", "钱数", "价钱", "标的", "签约额", "成交额", "amount",
        "value", "price", "budget",
    ];

    public override IReadOnlyList<string> English { get; } =
    [
        "(set|change|update|make)? (the)? (amount|value|size|price) (of|for|on) {deal} (to|is|=|:|now)? {money}",
        "(set|change|update) {deal} (amount|value) (to|=)? {money}",
        "{deal} (amount|value) (is|to|=|:|now)? (now)? {money}",
        "{deal} (is|was) (now|worth)? (worth)? {money}",
        "(set|change|update)? (the)? (amount|value) (to|is|=|:|now)? {money}",
        "(set|change|update) (the)? (amount|value|size) (of|for|on) {deal}",
        "(change|update|set|correct|fix|edit) (a|an|the|my)? (amount|value|price)",
        .. CommonPhrases.Changing("(amount|value|price|size|deal size|deal value)"),
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "(把|将)?{deal}(的)?(金额|合同额|预算|报价|总额|价格)(改|改成|改为|调|调到|调整|调整为|调整到|更新|更新为|变成|变为|是|为|设为|到|涨到|降到)(到|为|成)?{money}(了)?",
        "{deal}(的)?(金额|合同额|报价|预算)(:)?{money}",
        "(金额|合同额|报价)(:)?{money}",
        "(把|将)?(金额|合同额)(改|改成|改为|调到|调整为|更新为|是|为|设为|到){money}",
        "(修改|改|更新|调整){deal}(的)?(金额|合同额)",
        "{deal}(改成|改为|改到){money}",
        "(改|修改|更新|调整)(一下)?金额",
        "(改|修改|更新|调整)(一下|下)?{deal}(的)?(金额|合同额|总额|预算|价格|报价)(一下)?(吧)?",
        "(把)?{deal}(的)?(金额|合同额|合同金额|总额|预算|价格|报价)(要|得|需要)?(改|改改|变|变一下|调整|动)(一下|下)?(了|吧)?",
        "(我|我们)?(要|想|得|需要)?(改|修改|更新|调整|变更|调|动)(一下|下|个)?(金额|合同额|总额|预算|报价|合同金额|amount)(吧)?",
        "(金额|合同额|总额|报价|合同金额)(要|得|需要|帮我|麻烦)?(改|改改|变|变一下|调整|动|调|更新)(一下|下)?(了|吧)?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.SetAmount(values.MoneyOrNull(SlotNames.Money));
}
