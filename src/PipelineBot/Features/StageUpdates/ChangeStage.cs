using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.StageUpdates;

/// <summary>"Move Contoso to negotiation." The stage gate is asked by the dialog all updates share.</summary>
public sealed class ChangeStage : ChangeKind
{
    public override string Name => "deal.stage";

    public override TextSet Texts => StageTexts.Set;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Stage, SlotType.Stage), new(SlotNames.Reason, SlotType.Text, Required: false)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        .. CommonCues.Changing, .. CommonCues.Moving,
        "arrived at", "arrived in", "is arrived at", "is arrived in", "arrives at", "arrives in", "has arrived at", "has arrived in", "landed in", "lands in", "graduated into", "graduates into", "along to", "across into", "through to", "through into", "climbs to", "climbed to", "falls to", "rolls into", "rolled into", "crosses into", "crossed into", "progresses to", "proceeds to", "proceeding to", "matured to", "matured into", "drawing up", "working on the", "working up",
        "passes in", "passes into", "pass in", "pass into", "passed into", "passing into", "passes to the", "se va a", "pasa a", "va a", "good to go for", "is good to go for", "gets to", "get to", "getting to", "gotten to", "got as far as", "made it as far as", "made the jump to", "makes it to", "makes it into", "made it through to", "on its way to", "off to", "is off to", "heads to", "headed to", "heading to", "headed for", "heading for", "is headed to", "is heading to", "heads into", "headed into", "shifts into", "shifted into", "slides into", "slid into", "slips into", "steps into", "stepped into", "steps up to", "stepped up to", "goes into", "go into", "going into", "going back to", "went into", "went back into", "gone back into", "turned into", "turns into", "transitions to", "transitioned to", "transitioned into", "graduated to", "graduates to", "graduate to", "levelled up to", "leveled up to", "elevated to", "bumped to", "bumped up to", "bump to", "bump up to", "bumped back to", "kicked up to", "kick up to", "kick back to", "knocked back to", "knock back to", "dropped down to", "fell back into", "falls back into", "regressed to", "reverts to", "reverted to", "returned into", "returns to", "moved back to", "moves back to", "moved up to", "moves up to", "moved along to", "moved over to", "moved onto", "moves onto", "moves on to", "moves into", "moved into", "moving on to", "moving onto", "moving up to", "moving back to", "moving over to", "shifted to", "shifts to", "shift to", "shift back to", "shifted back to", "switched to", "switches to", "switch to", "switch back to", "switched back to", "flipped to", "flip to", "flip back to", "tagged as", "labelled as", "labeled as", "classified as", "classed as", "listed as", "listed under", "filed under", "recorded as", "registered as", "showing as", "shows as", "set as", "set to", "set back to", "put at", "put to", "put into", "put back to", "put back into", "put back at", "taken to", "taken into", "taken back to", "take back to", "took to", "brought to", "brought into", "brought back to", "bring back to", "bring to", "bring into", "pulled into", "pulled back to", "pulled back into", "placed in", "placed at", "place in", "belongs now in", "now belongs in", "lives in", "sits now in", "now sits in", "stands in", "stands at", "now stands in", "finds itself in", "in the middle of", "in full swing with", "busy with", "working on the", "at the stage of", "the stage is", "stage :", "stage =", "stage ->", "stage to", "phase", "phase is", "phase to", "phase :", "step is", "status", "status :", "status to", "status =", "status now",
        "advances", "advancing", "progresses", "progressing", "proceed", "proceeds", "proceeded", "promoted", "demote", "demoted", "downgraded", "upgrade",
        "upgraded", "regress", "regressed", "regresses", "step up to", "step back to", "escalate",
        "ready for", "is ready for", "good for", "cleared for", "qualified for", "qualifies for", "made it to", "made it into", "gets into", "got into",
        "getting into", "starting", "starts", "commence", "commenced", "kick off", "entering", "moving into",
        "out of", "we're out of", "is out of", "past the", "is past", "beyond", "down to", "up to", "up into", "on to", "onto", "over to", "across to", "straight to",
        "straight into", "all the way to", "one step to", "back in", "back into", "roll back to", "pull back to",
        "walk back to", "slide back to", "slid back to", "slipped back to", "drops back to", "falls back to", "fell back to", "went back to", "gone back to",
        "is back to", "is back in", "is back at", "sent back to", "kicked back to",
        "drop to", "drop down to", "dropped to", "stg", "stage adv", "adv", "stage is", "stage now", "stage should be", "status is", "now at the", "now in the",
        "sits in", "sitting in", "sits at", "deep in", "heading into",
        "we've reached", "has reached", "has moved to", "has moved into", "has gone to", "has gone into", "gone to", "gone into", "went to", "went into",
        "belongs in", "belongs at", "should be in", "should be at", "qualifies as", "counts as", "can go", "can go to",
        "stage", "in stage", "entered", "enter", "enters", "back to", "go back to", "goes back to", "get into", "into", "moved on to", "advance", "progress", "promote", "downgrade", "started", "we're at", "we are at",
        "阶段", "阶段改成", "阶段改为", "阶段到", "进", "进入", "进了", "进到", "进入到", "到了", "到", "退回", "退回到", "退到", "退", "调回", "回到", "转入", "开始", "走到", "升到", "处于", "状态",
        "is now in", "now in", "reached", "got to", "has entered", "entered the", "kicked off", "start", "begin", "began", "advanced to", "advance to", "jump to",
        "jumped to", "skip to", "return to", "returned to", "revert to", "send back to", "dropped back to", "drop back to", "fall back to", "put back in", "goes to",
        "go to", "now at", "we are in", "we're in", "well into", "past", "progressed to", "进展到", "进行到", "推动到", "升级到", "跳到", "直接到", "来到", "已到", "现在是", "现在到", "目前在",
        "目前是", "调整到", "变更到", "转到", "转为", "打回", "打回到", "回退到", "倒回", "降回", "移入", "归到", "切到", "往前走到", "走完", "上到",
        "降级", "降级到", "重做", "撤回到", "撤到", "拉回", "拉回到", "退至", "退回至", "跌回", "跌回到", "放到", "放进", "丢到", "扔到", "挂到", "切换到", "转至", "转去", "入咗", "去到",
        "去咗", "迈入", "迈进", "步入", "踏入", "晋级", "晋级到", "升至", "升级为", "提升到", "弄到", "整到", "搞到", "干到", "冲到", "杀到", "聊到", "谈到", "做到", "落到", "现阶段", "当前阶段",
        "往下走到", "往下推到", "jinru", "jin ru", "tuihui", "tui hui", "已进", "已进入", "已进到", "已转", "已转入",
        "算", "算是", "算进", "算进入", "就算", "可以算", "属于", "归为", "归入", "标到", "标成", "往回退到", "往回退", "退返", "退返去", "退返到", "推上",
        "推上去", "升上", "转返", "拉到", "推过去", "推去", "进阶到", "进阶", "过渡到", "过渡", "转段到", "打到", "切进", "切入", "切换", "弄进", "搞进",
        "挪回", "移回", "往后退到", "往前走", "往前推到", "往前推进到", "调回到", "换回", "重回", "重新回到",
        "打回去", "拨回", "拨回到", "推进入", "正式进入", "正式进到", "顺利进入", "已经到", "步入了", "可以进", "可以进入", "可以推到", "该进", "该到",
        "推进去", "进行到了", "走到了", "推到了", "转到了", "升到了", "回到了", "退到了",
        "jin", .. ChineseChanges.Staging,
    ];

    public override IReadOnlyList<string> SupportingCues { get; } = ["since this week", "since last week", "since this month", "since last month", "since today", "since yesterday", "since this morning", "since a week", "since then", "as of this week", "as of last week", "from this week", "流程", "流程了", "跟进的", "负责的", "在跟的", "手里的", "手上的"];

    public override IReadOnlyList<string> ToldBy { get; } = [SlotNames.Stage];

    public override IReadOnlyList<string> Fields { get; } =
    [
        "阶段", "状态", "当前阶段", "stage",
    ];

    public override IReadOnlyList<string> English { get; } =
    [
        "(move|push|advance|shift|bring|take|put|get|progress|promote) {deal} (on|up|over|forward|back)? (to|into|in) (the)? {stage} (stage|phase)?",
        "(move|push|advance|shift|bring|put|set) {deal} (to|into|in) (the)? {stage} (stage|phase)? (because of|because|since|as) {reason}",
        "(move|advance|progress) {deal}",
        "(move|push|advance|progress|bring|take|nudge) {deal} (along|on|up|forward|ahead|onward|onwards|further)",
        "{deal} (is|are) (now)? (in|at) (the)? {stage} (stage|phase)? (now)?",
        "{deal} (has)? (moved|went|gone|advanced|progressed) (on)? (to|into) (the)? {stage} (stage|phase)?",
        "(set|change|update) (the)? stage (of|for|on) {deal} (to|as) (the)? {stage}",
        "(set|change|update) {deal} stage to {stage}",
        "{deal} stage (is)? (now)? {stage}",
        "{deal} (->|=>|→) {stage} (stage|phase)?",
        "(we are|we're|i am|i'm) (now)? {stage} (with|on) {deal}",
        "(set|change) (the)? stage to {stage}",
        "(move|push|put) it (to|into) (the)? {stage} (stage|phase)?",
        "{deal} (to|into|=) {stage}",
        "to {stage}",
        "(change|update|set) (the)? stage",
        .. CommonPhrases.Changing("(stage|phase)"),
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "(把|将)?{deal}(推进|推|移|移动|转|转入|挪|调|调整|改|更新|升|放)(到|至|进|为|成)?{stage}(阶段|环节)?(了)?",
        "(把|将){deal}(的)?(阶段|状态)(改|改成|改为|调整|调整为|更新|更新为|换|换成|设|设为)(到|至|成|为)?{stage}(阶段)?",
        "{deal}(的)?(阶段|状态)(改|改成|改为|调整为|更新为|换成|设为|变成|到){stage}(阶段)?",
        "{deal}(已经|已|现在|目前|刚)?(进入|进|到|到了|进到|在|处于|推进到|走到|来到|进展到){stage}(阶段|环节)?(了)?",
        "{deal}(开始|进行){stage}(了)?",
        "(推进|移动|推动)(一下|下)?{deal}",
        "(推进|往前推|往前走|推一推)(一下|一步)?(吧)?",
        "(把|将){deal}(往前|往前面|向前)?(推进|推动|推|推一推|推一下)(一下|下)?(吧)?",
        "{deal}(往前|向前)(推进|推动|推|推一推|走)(一下|下)?(吧)?",
        "{deal}(再)?(推进|推动|推一推|推一下)(一下|下)?(吧)?",
        "(推进|移|转)到{stage}(阶段)?",
        "{deal}(的)?阶段(往前|往后|往上|往下|向前)(提|推|挪|调|升|走|动|拨|进)(一下|一格|一步|一档|一级|下)?(吧|了)?",
        "(改|修改|更新|调整)(一下)?阶段",
        "(把|将)?{deal}(再)?(往上|往前|往下)?(升|推|挪|走|移|推进|前进)(一级|一步|一个阶段|一档|一格|一下|到下一阶段|到下个阶段|到下一步)(吧)?",
        "{deal}(进|进入|到|推到|推进到)(下一阶段|下个阶段|下一个阶段|下一步)(了)?",
        "(把|将)?{deal}(往前|向前)?(推进|推一推|推一下|推推|推动|挪一挪|挪一下)(一下|一步)?(吧)?",
        "(把|将)?{deal}(往|向|朝){stage}(那边|那头|那块|那儿|那里|阶段)?(推|挪|移|走|带|推推|挪挪)(一下|一推|一把|一哈|一步|一挪)?(吧)?",
        "(我|我们)?(要|想|得|需要)?(改|修改|更新|调整|变更|调|动)(一下|下|个)?(阶段|状态)(吧)?",
        "(阶段|状态)(要|得|需要|帮我|麻烦)?(改|改改|变|变一下|调整|动|调|更新)(一下|下)?(了|吧)?",
        "(把|将)?{deal}(再)?(往前|向前|朝前|往下)(走|推|挪|移|迈|进)(了)?(一步|一格|一档|一级|一个阶段)(吧|了)?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.MoveStage(values.Text(SlotNames.Stage), values.TextOrNull(SlotNames.Reason));
}
