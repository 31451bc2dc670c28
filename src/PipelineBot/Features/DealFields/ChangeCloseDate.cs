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
        "wants it signed", "want it signed", "wants it signed by", "want it signed by", "want it closed by", "wants it closed by", "wants to sign", "want to sign", "wants to close", "want to close", "wants to sign on", "wants to sign by", "would like to sign", "would like to close", "has asked to sign", "asked to sign", "asks to sign", "signed by", "closed by", "expected closure", "expected closure date", "closure date", "closure by", "closure on", "tentative close", "tentative closing", "tentatively closing", "tentatively", "likely to close", "likely to sign", "likely closing", "should be done by", "should be closed by", "due for signature", "due to be signed", "up for signature", "out for signature", "to be closed", "to be closed by", "to be closed on", "close it on", "close it by", "closeout", "closing day", "close day", "day of signing", "signing day", "signature day", "contract date", "contract by", "contract on", "contract expected", "deal date", "deal to close", "takes till", "will take till", "will take until", "takes until", "needs till", "needs until", "passes to", "passed to the",
        "cd", "c/d", "cd is", "cd change", "new cd", "closedate", "close on", "close for", "close is", "close of", "close now", "closing is", "closing for",
        "closing now", "close eta", "closure", "closure of", "close out", "target close", "target close date", "target close on",
        "planned close", "planned close date", "estimated close", "est close", "est close date", "estimated close date", "expected closing", "expected closing date",
        "expected close date", "proposed close", "likely close", "close target", "closing target",
        "targeting", "aiming for", "aim for", "aim to close", "shooting for", "gunning for", "pencil in", "penciled in", "pencilled in", "forecasted",
        "forecast close", "forecast for", "expect", "expecting", "expected on", "expected by", "due to close", "due to sign",
        "will be signed", "to be signed", "be signed", "gets signed", "get signed", "getting signed", "will get signed", "should be signed", "be closed",
        "will be closed", "gets closed", "will be done by", "should sign", "can sign", "could sign", "able to sign",
        "ready to sign on", "signing on", "signing by", "signing now", "signing date", "sign date", "sign off date", "signature date", "signature on", "signature by",
        "sign on", "sign by", "signs by", "they sign on", "they'll sign on", "they can sign", "sign only",
        "ink", "ink on", "ink by", "expect ink", "expect ink on", "ink date", "pen to paper", "contract to follow", "contracts to follow", "paperwork to follow",
        "po by", "po on", "po expected", "po due", "po is due", "order expected", "order due", "order by",
        "won't close until", "won't close till", "will not close before", "will not close until", "won't sign until", "won't sign till", "won't sign before",
        "can't sign until", "can't sign before", "cannot sign before",
        "can't close until", "can't close before", "cannot close before", "cannot close until", "not closing until", "not closing till", "not closing before",
        "isn't closing until", "isn't closing till", "isn't closing before", "doesn't close until",
        "not signing until", "not signing before", "not going to close until", "not gonna close until", "ain't gonna close until", "ain't gonna close till",
        "ain't gonna close til", "ain't closing until", "ain't closing til", "won't land until",
        "won't land before", "won't be signed until", "won't be signed before", "won't be closed until", "won't be closed before", "don't sign until",
        "doesn't sign until", "decision date", "decision in", "decides on", "decide on", "they decide on",
        "lands", "land", "land by", "land on", "landing", "landing on", "lands by", "wrap up by", "wraps up by", "to complete by", "completes on", "finalise by",
        "finalize by", "in by", "comes in on", "coming in on", "slated for", "goes live on",
        "close", "closes", "closing", "close date", "closing date", "expected close", "expected close for", "expected", "signing", "signing is set for", "signature", "signature is", "sign", "signs", "they sign", "they'll sign", "new date", "new date is",
        "成交", "成交日期", "成交日期改", "成交时间", "预计", "预计成交", "预计关单", "签", "签约", "签单", "签字", "签合同", "签下来", "能签下来", "关单", "关单时间", "结单", "成交日", "才能签", "能签", "close",
        "target", "target date", "should land", "lands on", "closing by", "close by", "closes by", "decision on", "decision by", "eta", "will sign",
        "to sign", "to close", "will close", "should close", "won't close before", "forecast", "signs on", "closing on", "签约日", "签约时间", "签约日期", "关单日", "落地", "落单",
        "预估", "估计", "能搞定", "能拿下", "能落", "下单", "最晚", "最迟", "压到", "成交期", "预期", "准备签", "会签", "要签", "才签", "结案", "定在",
        "日子", "签约日子", "签约ddl", "ddl", "ecd", "签署", "签署日", "签约期", "预计签", "预计签约", "预计签单", "预计落单", "预计下单", "预计结案", "计划签", "计划签约", "计划成交", "拟签", "定于",
        "敲定在", "约在", "安排在", "签得成", "签得到", "签得了", "签成", "签掉", "前结", "结掉", "收口", "拿单", "出单", "成交延期", "成交延后", "成交推迟", "成交顺延", "签约延期", "签约推迟", "签约顺延",
        "签约延后", "关单延期", "关单推迟", "关单顺延", "延签", "缓签", "提前签", "签约提前", "成交提前", "推签", "成交日子", "签单时间", "签单日期", "签单日", "落单时间", "结案日期", "结案时间", "结案日",
        "关闭日期", "预计关闭", "qian", "qianyue", "chengjiao", "先签得", "先签到", "能落单", "能成交", "可以签", "可以成交",
        "日期要变", "时间要变", "日子要变", "时间要改", "日期要改", "换个日子", "换个日期", "换个时间", "改个日子", "改个日期", "改个时间", "改日期",
        "改时间", "改日子", "改下日期", "改下时间", "日期改一下", "日期改下", "时间改一下", "时间改下", "日期写", "日期填", "日期是", "日期定", "日期定在",
        "时间定在", "预计结案日", "预计成交日", "预计成交日期", "预计签约日", "预计签约日期", "预计关单日", "预计关单日期", "结案日子", "肯定能签",
        "一定能签", "应该能签", "估计能签", "大概能签", "有望签", "准能签", "才能成交", "才能落单", "才能关", "才能结", "才肯签", "要到", "要等到",
        "得等到", "等到", "拖签", "签单要到", "过完年", "年后签", "年前签", "年前", "年底签", "年底前签", "月底签", "成单",
        .. ChineseChanges.Noting, "落定", "拍板", "定标", "开标", "定下来", "敲下来", "敲定",
    ];

    public override IReadOnlyList<string> ToldBy { get; } = [SlotNames.Date];

    public override IReadOnlyList<string> Fields { get; } =
    [
        "成交日期", "成交时间", "成交日", "签约日", "签约时间", "签约日期", "关单时间", "关单日期", "关单日", "结单时间", "预计成交日期", "预计成交日",
        "预计签约日期", "签单时间", "签单日期", "结案日期", "成交期", "签约期", "close date", "closing date", "expected close",
    ];

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
        "(set|change|update|move|correct|fix|edit) (a|the|my|one)? (close date|closing date)",
        .. CommonPhrases.Changing("(close date|closing date|expected close date|close)"),
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "{deal}(预计|预期|估计|大概|应该|计划|争取|准备)(在|于)?{date}(前|之前|左右)?(能)?(成交|签约|签单|签合同|签下来|签|关单|落单|拿下)",
        "(把|将)?{deal}(的)?(预计|预期)?(成交日期|成交日|成交时间|签约日期|签约时间|关单日期|结单日期)(改|改成|改为|改到|调整为|调整到|调到|推迟到|提前到|更新为|是|为|设为|定在|到)?{date}",
        "{deal}{date}(前|之前)?(能)?(成交|签约|签单|签合同|签|关单)",
        "(把|将)?(预计)?(成交日期|成交日|成交时间|签约日期)(改|改成|改为|改到|调整为|调到|推迟到|提前到|更新为|是|为|设为|定在|到)?{date}",
        "(预计|预期)?{date}(前|之前)?(成交|签约|签单|签合同)",
        "(修改|改|更新|调整){deal}(的)?(预计)?(成交日期|成交日|成交时间)",
        "(改|修改|更新|调整|变更)(一下|下){deal}(的)?(预计)?(成交日期|成交日|成交时间|签约日期|签约时间|关单日期|关单时间)(吧)?",
        "(把)?{deal}(的)?(预计)?(成交日期|成交日|成交时间|签约日期|签约时间|关单日期|关单时间)(要|得|需要)?(改|改改|变|变一下|调整|动)(一下|下)?(了|吧)?",
        "(我|我们)?(要|想|得|需要)?(改|修改|更新|调整|变更|调|动)(一下|下|个)?(预计)?(成交日期|成交日|成交时间|签约日期|签约日|签约时间|关单日期|关单时间|结案日期|结案日|close date)(吧)?",
        "(预计)?(成交日期|成交日|成交时间|签约日期|签约时间|关单日期|关单时间|结案日期)(要|得|需要|帮我|麻烦)?(改|改改|变|变一下|调整|动|调|更新)(一下|下)?(了|吧)?",
        "(push|delay|move|update|change)(一下|下)?(the)?(close date|成交日期|签约日期)(吧)?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.SetCloseDate(values.Date(SlotNames.Date));
}
