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
        "moved to", "due date", "due", "定在", "截止", "新期限", "期限", "改期限", "约在", "安排在", "定到", "排到", "安排到",
    ];

    public override IReadOnlyList<string> SupportingCues { get; } = ["waiting for", "waiting on", "pending", "because of", "等", "在等", "等待"];

    public override IReadOnlyList<string> ToldBy { get; } = [SlotNames.Milestone];

    public override IReadOnlyList<string> English { get; } =
    [
        "(push|move|postpone|delay|reschedule|shift|bring forward|slip) (the)? {milestone} (for|on|of|at|with) {deal} (out|back|forward)? (to|until|till|by) {date} (,)? (waiting for|waiting on|we wait for|because of|pending) {waiting}",
        "(push|move|postpone|delay|reschedule|shift|bring forward|slip) (the)? {milestone} (for|on|of|at|with) {deal} (out|back|forward)? (to|until|till|by) {date} (, | because | since) {reason}",
        "(push|move|postpone|delay|reschedule|shift|bring forward|slip) (the)? {milestone} (for|on|of|at|with) {deal} (out|back|forward)? (to|until|till|by) {date}",
        "(the)? {milestone} (for|on|of|at|with) {deal} (is|was|has been|got)? (moved|pushed|postponed|delayed|rescheduled|slips|slipped) (to|until|till) {date} ((,)? (waiting for|waiting on|because of) {waiting})?",
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
    ];

    public override DealChange Build(SlotValues values) => new DealChange.RescheduleMilestone(
        values.Text(SlotNames.Milestone), values.Date(SlotNames.Date), values.TextOrNull(SlotNames.Reason), values.Waiting(SlotNames.Waiting));
}
