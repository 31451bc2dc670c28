using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Milestones;

/// <summary>"Done: security review on Contoso, report signed."</summary>
public sealed class CompleteMilestone : ChangeKind
{
    public override string Name => "milestone.done";

    public override TextSet Texts => MilestoneTexts.Set;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Milestone, SlotType.Milestone) { AnyState = true }, new(SlotNames.Evidence, SlotType.Text, Required: false)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        .. EnglishDone.Cues,
        "dun", "doned", "finshed", "finished up", "finish already", "complete already", "done already", "done and dusted", "over already", "all over",
        "over and done", "over and done with", "fulfilled",
        "concluded", "has concluded", "been concluded", "accomplished", "achieved", "executed", "performed", "conducted", "carried out", "realized", "realised",
        "dealt with", "taken care of", "handled already", "settled", "settle already", "sorted out", "all sorted",
        "ticked", "tick it off", "ticking off", "can tick off", "can be ticked", "can be ticked off", "can be closed", "can be marked", "check it off", "checked off",
        "cross off", "cross it off", "cross out as done", "close off", "closed off",
        "mark as complete", "mark as completed", "mark as finished", "mark complete", "mark completed", "mark it done", "mark it as done", "mark it complete",
        "marked done", "marked as done", "marked complete", "mark same as complete", "set to done", "set as done",
        "put as done", "consider it done", "call it done", "call it complete", "as complete", "as completed", "as finished", "as passed", "status done",
        "status complete", "ms done", "ms complete", "ms completed", "ms closed", "closed ms", "milestone complete",
        "went ahead", "went fine", "went ok", "went okay", "went great", "went good", "went smoothly", "went really well", "went very well", "went down well",
        "went like a dream", "went perfectly", "came through", "came thru", "come through", "has come through",
        "came back clean", "came back ok", "came back positive", "came back approved", "passed with", "got passed", "got through", "gone through",
        "is through already", "made it through", "survived", "aced", "smashed", "nailed it", "crushed", "cracked",
        "in the books", "in the can", "in the bag now", "under our belt", "out of the way", "behind us", "off the list", "off my list", "off our plate",
        "off my plate", "a wrap", "that's a wrap", "put to bed", "squared away",
        "buttoned up", "signed off on", "sign-off received", "got sign-off", "got signed off", "has been signed off", "is signed off", "ok'd", "okayed", "okay'd",
        "greenlit", "green-lit", "green-lighted", "got the green light", "got the ok",
        "got the okay", "got the nod", "got the go-ahead", "got the thumbs up", "is approved", "was approved", "been approved", "approved by", "cleared by",
        "validated", "verified", "agreed and done", "finalised", "finalized",
        "handed in", "turned in", "hand in", "shared", "shared with", "submitted to", "has been shared", "been shared", "been submitted", "been sent",
        "been delivered", "got sent", "sent over", "sent off", "sent out", "sent across", "went out", "is out the door",
        "out the door", "presented", "issued", "uploaded", "delivered to", "attended", "hosted", "ran the", "had the", "had our", "had their", "we had the",
        "did the", "did our", "did their", "have done", "have finished", "have completed", "has finished", "has completed",
        "got", "got our", "got their", "is out", "out", "are out", "erledigt", "fertig", "abgeschlossen",
        "done", "done with", "finished", "finish", "complete", "completed", "is over", "passed", "is through", "through", "signed off", "approved", "submitted", "sent", "delivered", "held", "tick off", "tick", "check off", "mark", "mark as done", "as done", "did", "ok", "went well",
        "milestone done", "✅", "✔", "☑", "√",
        "完成", "完成了", "已完成", "做完", "做完了", "做好了", "搞定", "搞定了", "搞完", "搞完了", "结束", "结束了", "过了", "都过了", "通过", "通过了", "已交", "交了", "提交了", "已提交", "开过了",
        "开完了", "去过了", "讲完", "讲完了", "刚讲完", "谈完", "谈完了", "跑完", "跑完了", "办完了", "打个勾", "打勾", "可以关了", "关了", "ok了", "发出去了", "发了", "已发", "里程碑完成", "wancheng",
        "wrapped", "wrapped up", "closed out", "cleared", "sorted", "ticked off", "crossed off", "has happened", "happened", "took place", "went through", "received",
        "in hand", "got approved", "accepted", "all done", "is done", "was done", "has been done", "is complete", "落实了", "敲定", "敲定了", "确认了", "办好了",
        "弄好了", "弄完了", "弄完",
        "批了", "批下来了", "批准了", "审完了", "审过了", "评完了", "验收了", "收到了", "到位", "到位了", "ok啦", "完事", "完事了", "已结束", "已通过", "做了", "提交", "交付了", "开完", "测完了", "测好了",
        "做掉了", "讲过了",
        "演示完了", "拜访完了", "聊完了", "跑通了", "签完了", "签了", "定稿了", "写完了", "走完了", "走完", "见完了", "完成啦", "做完啦", "通过啦", "搞掂",
        "整完", "整完了", "弄利索", "弄利索了", "利索了", "拿到了", "磨下来了", "磨完了", "跑过了", "见着了", "见着人了", "见到了", "见过了", "见面了", "聊过了", "谈过了", "谈妥了", "看完了", "看过了", "考察完了",
        "演完了", "演过了", "汇报完了", "汇报过了", "汇报了", "培训完了", "试完了", "测过了", "测试通过", "验完了", "验过了", "验收通过", "签字了", "签批了", "签收了", "盖章了", "审批通过", "审批过了", "批过了",
        "批复了", "已核", "核过了", "核准了", "过会了", "过审了", "过关了", "过啦", "过咗", "做咗", "做咗喇", "搞掂咗", "搞掂晒", "开咗", "交咗", "交上去了", "交上去", "交齐了", "交掉了", "递上去了", "递交了",
        "报上去了", "送过去了", "送到了", "送出去了", "发过去了", "发给客户了", "发完了", "寄出了", "寄出去了", "上传了", "传上去了", "勾了", "勾掉", "勾掉了", "勾上", "打钩", "打个钩", "销掉", "销项", "关闭",
        "关掉", "close了", "finish了", "pass了", "done了", "done掉", "complete了", "confirm了", "approve了", "sign off了", "sign off", "搞完咯", "搞完啦", "搞定啦",
        "齐活了", "收工了", "收尾了", "办妥了", "办结了", "闭环了", "落地了", "落定了", "妥了", "成了", "流程走完了", "完毕", "结项了", "已办", "已开", "已完", "已做", "已去", "已发送", "已签", "已批",
        "已过", "已验收", "已签字", "已评审", "已汇报", "已拜访", "已演示", "去过", "来过了", "来看过了", "办过了", "办了", "√", "wan cheng", "zuowan", "zuo wan", "gaoding",
        "gao ding", "wanchengle", "做完咯", "弄好啦", "弄完咯",
        "结案", "结案了", "归一了", "搞归一", "搞归一了", "整归一了", "弄归一了", "拜访了", "见了", "开晒会", "倾完", "倾了", "讲了", "做晒", "搞晒",
        "搞晒了", "过了会", "打卡完成", "已闭环", "闭环", "跑通", "已办结", "办结", "收官", "收官了", "拿下", "拿下了", "搞下来了", "过掉了", "过掉",
        "搞利索了", "可以关掉", "可以勾掉", "可以勾了", "可以划掉", "可以销了", "可以close了", "可以close", "可以关闭", "可以关闭了", "可以结了", "可以打勾",
        "可以打勾了", "标完成", "标记完成", "标为完成", "标成完成", "改成已完成", "改成完成", "设为完成", "置为完成", "点完成", "算完成", "算完成了",
        "算做完了", "已达成", "达成", "达成了", "兑现了", "做到位了", "完活", "完活了", "交差", "交差了", "弄妥了", "弄妥", "整妥了", "整妥", "搞妥了",
        "办齐了", "顺利通过", "顺利完成", "圆满完成", "圆满结束", "如期完成", "按时完成", "结束啦", "全部完成", "全做完了", "都做完了", "都搞定了",
        "都完成了", "都弄完了", "已经开了", "开了", "办完", "干完了", "干完", "忙完了", "搞妥", "整好了", "整好", "写好了", "交出去了", "递出去了",
        "送审通过", "评审通过", "评审完成", "评审过了", "审核通过", "审核完了", "审核过了", "批完了", "批复下来了", "批下来", "用印了", "签回来了",
        "验收完了", "验收完成", "测试完成", "测试完了", "演示完成", "拜访完成", "汇报完成", "调研完成", "调研完了", "访谈完了", "沟通完了", "对完了",
        "对接完了", "交流完了", "参观完了", "踏勘完了", "上线了", "交付完了", "交付完成", "pass", "完结", "完结了", "已完结", "了结", "了结了", "已了结",
        "收尾完成", "收到签字", "通关", "通关了", "走流程走完了", "搞毕", "做毕",
        "送出", "已送出", "送出去", "寄出", "已寄出", "已提交上去", "已上交", "上交了", "已收到", "已敲定", "已落实", "已确认", "已交付", "已测试",
        "已演示完", "已讲完", "已开完", "已做完", "已弄完", "已搞完", "已搞定", "已跑完", "已跑通", "已谈完", "已谈妥", .. DoneWords.Cues,
    ];

    /// <summary>Said beside it, they deny that it is done.</summary>
    public override IReadOnlyList<string> SupportingCues { get; } = ["还没过", "没过", "还没通过", "没通过", "还没批", "还没签", "还没完", "还没批下来", "未通过"];

    public override IReadOnlyList<string> Absorbs { get; } = [SlotNames.Date];

    public override IReadOnlyList<string> English { get; } =
    [
        .. EnglishDone.Phrases,
        "(done|finished|completed) (:|,)? (the)? {milestone} (on|for|at|with|of) {deal} (, | because) {evidence}",
        "(done|finished|completed) (:|,)? (the)? {milestone} (on|for|at|with|of) {deal}",
        "(mark|tick|check|set) (the)? {milestone} (on|for|at|of) {deal} (as)? (done|complete|completed|finished) ((,) {evidence})?",
        "(complete|finish|close) (the)? {milestone} (on|for|at|of) {deal} ((,) {evidence})?",
        "(the)? {milestone} (on|for|at|with|of) {deal} (is|was|has been|got)? (done|complete|completed|finished|over) ((,) {evidence})?",
        "{deal} : {milestone} (is|was)? (done|complete|completed|finished) ((,) {evidence})?",
        "(we|i)? (have|'ve)? (just)? (done|finished|completed) (the)? {milestone} (on|for|with) {deal} ((,) {evidence})?",
        "(done|finished|completed) (:|,)? (the)? {milestone}",
        "(the)? {milestone} (is|was|has been) (done|complete|completed|finished)",
        "(milestone done|mark (a|the)? milestone (as)? done|complete a milestone)",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "{deal}(的){milestone}(已经|已|都|刚)?(完成了|完成|做完了|做完|搞定了|搞定|结束了|办完了|好了|过了|通过了)((,){evidence})?",
        "{deal}(:|,){milestone}(已经|已|都)?(完成了|完成|做完了|搞定了|结束了)((,){evidence})?",
        "(完成了|完成|搞定了|搞定|做完了){deal}(的){milestone}((,){evidence})?",
        "(把|将){deal}(的){milestone}(标记为|标为|设为|改为|改成|标成)(完成|已完成|做完)((,){evidence})?",
        "(完成了|完成|搞定了|做完了)(:|,)?{milestone}",
        "{milestone}(已经|已)?(完成了|做完了|搞定了)",
        "(里程碑完成|完成里程碑|里程碑完成了)",
        "(里程碑|节点)(已)?(完成|做完|搞定|弄完)(了)?(一个|1个|两个)(了)?",
        "{deal}(的)?里程碑(搞完|做完|完成|搞定|弄完|做掉|勾掉)(了)?(一个|1个)(了)?",
        "{milestone}(已经|已|都|刚)?(过|过了|过关了|√|ok|ok了|妥了|搞掂了)",
        "(把)?(那个)?{milestone}(的事情|的事|那事)?(勾了|勾掉|打勾|打个勾|划掉|销掉)(吧|嘛|了)?",
        "{deal:deal}(的)?(,)?{milestone:milestone}(,)?(已经|已|都|刚)?(过|过了|过关了|ok|ok了|妥了|done|搞掂|齐活)",
        "{deal}(的)?{milestone}(这个)?(里程碑|节点)?(可以|能)?(关了|关掉|关闭|勾了|勾掉|打勾|打勾了|销了|划掉|close)(了)?(吧)?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.CompleteMilestone(values.Text(SlotNames.Milestone), values.TextOrNull(SlotNames.Evidence));
}
