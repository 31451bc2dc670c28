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
        "amount", "new amount", "value", "price", "worth", "budget", "bump", "raise", "raised", "increase", "reduce", "cut", "down to", "up to", "agreed on", "confirmed", "went out at", "only", "first guess",
        "金额", "合同额", "合同金额", "总额", "预算", "价格", "报价", "涨到", "涨到了", "降到", "降到了", "降成", "加到", "砍到", "砍到了", "砍价砍到", "最终定在", "定在", "大概", "这单大", "金额错了",
        "is worth", "now worth", "comes to", "total", "totals", "quote", "quoted", "offer", "offered", "deal size", "size", "acv", "tcv", "arr", "contract value",
        "revenue", "estimate", "estimated", "discounted to", "dropped to", "goes up to", "went up to", "goes down to", "went down to", "lower", "lowered to", "raise to",
        "figure", "number", "negotiated", "总价", "总金额", "成交价", "签约额", "签约金额", "标的", "报了", "报到", "谈到", "压到", "压价到", "降价到", "优惠到", "打到", "提到",
        "提高到", "增加到", "上调到", "下调到", "调高到", "调低到", "减到", "缩到", "扩到", "涨成", "变成", "只有", "才", "降为", "追加到", "合同价", "总包", "缩水到", "单价", "大概是", "改回",
    ];

    public override IReadOnlyList<string> ToldBy { get; } = [SlotNames.Money];

    public override IReadOnlyList<string> English { get; } =
    [
        "(set|change|update|make)? (the)? (amount|value|size|price) (of|for|on) {deal} (to|is|=|:|now)? {money}",
        "(set|change|update) {deal} (amount|value) (to|=)? {money}",
        "{deal} (amount|value) (is|to|=|:|now)? (now)? {money}",
        "{deal} (is|was) (now|worth)? (worth)? {money}",
        "(set|change|update)? (the)? (amount|value) (to|is|=|:|now)? {money}",
        "(set|change|update) (the)? (amount|value|size) (of|for|on) {deal}",
        "(change|update|set) (the)? (amount|value|price)",
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
    ];

    public override DealChange Build(SlotValues values) => new DealChange.SetAmount(values.MoneyOrNull(SlotNames.Money));
}
