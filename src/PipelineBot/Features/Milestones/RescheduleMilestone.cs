using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Milestones;

/// <summary>"Push the demo for Contoso to 12/5, waiting for the customer."</summary>
public sealed class RescheduleMilestone : ChangeKind
{
    public override string Name => "milestone.move";

    public override TextSet Texts => MilestoneTexts.Set;

    public override IReadOnlyList<Slot> Slots { get; } =
    [
        new(SlotNames.Milestone, SlotType.Milestone),
        new(SlotNames.Date, SlotType.Date),
        new(SlotNames.Waiting, SlotType.Waiting, Required: false),
        new(SlotNames.Reason, SlotType.Text, Required: false),
    ];

    public override IReadOnlyList<string> Cues { get; } =
    [
        .. CommonCues.Changing, .. CommonCues.Moving, .. CommonCues.Rescheduling,
        .. from not in (string[])["can't", "cannot", "won't", "will not", "couldn't", "not able to"] from happen in (string[])["start", "happen", "begin", "be done", "take place", "go ahead", "run", "finish", "be finished", "be ready", "be held", "kick off"] from before in (string[])["before", "until", "till"] select $"{not} {happen} {before}",
        "wants the", "want the", "moved to", "due date", "due", "定在", "截止", "新期限", "期限", "改期限", "约在", "安排在", "定到", "排到", "安排到",
        "鸽了", "被鸽", "被鸽了", "放鸽子", "放鸽子了", "又鸽了", "日期要变", "时间要变", "时间要改", "日期要改", "换个日子", "换个日期", "换个时间",
        "改个日子", "改个日期", "改个时间", "改日期", "改时间", "改日子", "改下日期", "改下时间", "日期改一下", "日期改下", "时间改一下", "时间改下", "推推",
        "往后推推", "往后挪挪", "挪挪", "往后放放", "放放", "缓缓", "跟到起推到", "往后推一推", "推一推", "挪一挪", "拖一拖", "拖一下",
        "往后拖拖", "往后延延", "延一延", "延一下", "缓一下", "要拖到", "得拖到", "要推到", "得推到", "要延到", "要挪到", "得挪到", "要改到", "得改到",
        "要等到", "得等到", "等到",
        "改约在", "定下", "重新约", "重新定", "重新安排", "重新排",
        "另定", "另排", "再定", "再排", "再安排", "开到", "办到", "拉后", "拖延", "拖延到", "拖延至", "展期", "展期到", "展期至", "宽限",
        "宽限到", "宽限至", "缓期", "缓期到", "往前提到", "提早到", "提前到", "提前一点", "早点", "晚点", "提前做", "提到", "推早", "推迟", "改早", "改晚",
        "改早到", "要到", "改晚到", "放到", "调整到", "调到", "调至", "变更到", "变更至",
    ];

    public override IReadOnlyList<string> SupportingCues { get; } = [.. EnglishWaiting.Cues, "waiting for", "waiting on", "pending", "because of", "等", "在等", "等待", "没过", "没批", "没批下来", "没通过", "没完", "没做完", "没弄完", "没搞完", "没谈完", "没审完", .. Composed.Of("没 没能 未能 冇", "做 搞 弄 办 开 约 去 见 谈 讲 演 评 测 排 审 走", "成 上")];

    public override IReadOnlyList<string> ToldBy { get; } = [SlotNames.Milestone];

    public override IReadOnlyList<string> English { get; } =
    [
        "(push|move|postpone|delay|reschedule|shift|bring forward|slip) (the)? {milestone} (for|on|of|at|with) {deal} (out|back|forward)? (to|until|till|by) {date} (,)? (waiting for|waiting on|we wait for|because of|pending) {waiting}",
        "(push|move|postpone|delay|reschedule|shift|bring forward|slip) (the)? {milestone} (for|on|of|at|with) {deal} (out|back|forward)? (to|until|till|by) {date} (, | because of | because | since) {reason}",
        "(push|move|postpone|delay|reschedule|shift|bring forward|slip) (the)? {milestone} (for|on|of|at|with) {deal} (out|back|forward)? (to|until|till|by) {date}",
        "(the)? {milestone} (for|on|of|at|with) {deal} (is|was|has been|got)? (moved|pushed|postponed|delayed|rescheduled|slips|slipped) (to|until|till) {date} ((,)? (waiting for|waiting on|because of) {waiting})?",
        "(change|move|update|push|postpone|reschedule|set|edit|correct|fix|adjust) (the|a)? (due)? (date|deadline|day) (of|for|on) (a|the|one|my|one of my)? milestone",
        "(move|reschedule|postpone|delay) (a|the|one) milestone",
        "(postpone|delay|reschedule|push) (the)? {milestone} (for|on|of|at|with) {deal}",
        "(push|postpone|delay|reschedule) (the)? {milestone} (out|back|forward)? (to|until|till) {date}",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "(把|将)?{deal}(的){milestone}(推迟|延期|延后|顺延|提前|改|改期|挪|调整|推|延)(到|至|为){date}(,)?(等|在等|等待|因为){waiting}",
        "(把|将)?{deal}(的){milestone}(推迟|延期|延后|顺延|提前|改|改期|挪|调整|推|延)(到|至|为){date}(,|因为|由于){reason}",
        "(把|将)?{deal}(的){milestone}(推迟|延期|延后|顺延|提前|改|改期|挪|调整|推|延)(到|至|为){date}",
        "(推迟|延期|延后|改期){deal}(的){milestone}((到|至){date})?",
        "{milestone}(推迟|延期|延后|改期)(到|至){date}",
        "(我|我们)?(要|想|得|需要)?(改|修改|推迟|延期|延后|调整|变更|挪|推)(一下|下|个)?(里程碑|节点)(的)?(日期|时间)?(吧)?",
        "(把)?(这个|那个)?(里程碑|节点)(的)?(日期|时间)?(要|得|需要)?(往后|往前)?(改期|延期|延后|推迟|顺延|改|改一改|推|推一推|挪|挪一挪|挪一下|推一下|延一下|调|调一下|延)(一下|下|一点|点)?(了|吧|嘛)?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.RescheduleMilestone(
        values.Text(SlotNames.Milestone), values.Date(SlotNames.Date), values.TextOrNull(SlotNames.Reason), values.Waiting(SlotNames.Waiting));
}
