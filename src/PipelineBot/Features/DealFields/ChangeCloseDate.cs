using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.DealFields;

/// <summary>"Close date of Contoso is next Friday."</summary>
public sealed class ChangeCloseDate : ChangeKind
{
    public override string Name => "deal.closeDate";

    public override TextSet Texts => DealFieldTexts.Set;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Date, SlotType.Date)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        .. CommonCues.Changing, .. CommonCues.Moving, .. CommonCues.Rescheduling,
        "close", "closes", "closing", "close date", "closing date", "expected close", "expected close for", "expected", "signing", "signing is set for", "signature", "signature is", "sign", "signs", "they sign", "they'll sign", "new date", "new date is",
        "成交", "成交日期", "成交日期改", "成交时间", "预计", "预计成交", "预计关单", "签", "签约", "签单", "签字", "签合同", "签下来", "能签下来", "关单", "关单时间", "结单", "成交日", "才能签", "能签", "close",
        "target", "target date", "should land", "lands on", "closing by", "close by", "closes by", "decision on", "decision by", "eta", "will sign",
        "to sign", "to close", "will close", "should close", "won't close before", "forecast", "signs on", "closing on", "签约日", "签约时间", "签约日期", "关单日", "落地", "落单",
        "预估", "估计", "能搞定", "能拿下", "能落", "下单", "最晚", "最迟", "压到", "成交期", "预期", "准备签", "会签", "要签", "才签", "结案", "定在",
    ];

    public override IReadOnlyList<string> ToldBy { get; } = [SlotNames.Date];

    public override IReadOnlyList<string> English { get; } =
    [
        "(set|change|update|move|push|make)? (the)? (expected|forecast)? (close date|closing date|closing|close) (of|for|on) {deal} (is|to|=|:|will be|moves to|moved to)? {date}",
        "(set|change|update|move|push|pull|shift|postpone|delay) {deal} (close date|closing date|close) (out|back|forward)? (to|until|till|=)? {date}",
        "(close|closes|closing) (on|by)? {date}",
        "(the)? (close date|closing date) (is|to|=|:)? {date}",
        "{deal} (close date|closing date) (is|to|=|:)? (now)? {date}",
        "{deal} (closes|will close|should close|is closing|to close|will sign|signs|expected) (on|by|at)? {date}",
        "(set|change|update|move|push) (the)? (close date|closing date|close) (to|=)? {date}",
        "(expect|expecting) {deal} (to close)? (on|by) {date}",
        "(set|change|update) (the)? (close date|closing date) (of|for|on) {deal}",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "{deal}(预计|预期|估计|大概|应该|计划|争取|准备)(在|于)?{date}(前|之前|左右)?(能)?(成交|签约|签单|签合同|签下来|签|关单|落单|拿下)",
        "(把|将)?{deal}(的)?(预计|预期)?(成交日期|成交日|成交时间|签约日期|签约时间|关单日期|结单日期)(改|改成|改为|改到|调整为|调整到|调到|推迟到|提前到|更新为|是|为|设为|定在|到)?{date}",
        "{deal}{date}(前|之前)?(能)?(成交|签约|签单|签合同|签|关单)",
        "(把|将)?(预计)?(成交日期|成交日|成交时间|签约日期)(改|改成|改为|改到|调整为|调到|推迟到|提前到|更新为|是|为|设为|定在|到)?{date}",
        "(预计|预期)?{date}(前|之前)?(成交|签约|签单|签合同)",
        "(修改|改|更新|调整){deal}(的)?(预计)?(成交日期|成交日|成交时间)",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.SetCloseDate(values.Date(SlotNames.Date));
}
