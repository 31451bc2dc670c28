using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Milestones;

/// <summary>"Drop the demo on Contoso, not needed." A reason is always needed.</summary>
public sealed class DropMilestone : ChangeKind
{
    public override string Name => "milestone.drop";

    public override TextSet Texts => MilestoneTexts.Set;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Milestone, SlotType.Milestone), new(SlotNames.Reason, SlotType.Text)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        .. from be in (string[])["is", "was", "been", "got", "being"] from done in (string[])["cancelled", "canceled", "dropped", "stopped", "killed", "declined", "rejected"] select $"{be} {done} by",
        "annul", "annulled", "anulate", "annulate", "anulled", "revoke", "revoked", "rescind", "rescinded", "suppress", "suppressed", "renounce", "call off", "calls off", "called off", "calling off", "pull the plug on", "not required any more", "not required anymore", "won't be needed", "will not be needed", "won't be required", "we don't do it", "we won't do it", "we do not do it", "we aren't doing it", "we're not doing it", "won't happen at all", "don't bother with", "no longer do", "no longer doing", "nobody needs", "they waived", "waived by",
        "has cancelled", "have cancelled", "has canceled", "have canceled", "not necessary", "isn't necessary", "not necessary anymore", "not necessary any more", "is not necessary", "not needed any more", "not needed anymore", "not needed longer", "no longer necessary", "no longer required", "superfluous", "unnecessary", "pointless", "can be dropped", "can be removed", "can be deleted", "can be cancelled", "can be skipped", "can be scrapped", "can be struck", "should be dropped", "should be removed", "should be deleted", "should be cancelled", "dropped from the plan", "out of the plan", "fell away", "falls away", "falls off", "fall away", "fell off", "is dead", "is moot", "no use", "no use for", "no sense in", "makes no sense", "not worth it", "not worth doing", "take it off", "take off the list", "take it off the list", "strike it", "cross it out", "we can skip", "can skip", "we skip", "let us skip", "let's skip", "lets skip", "we cancel", "we drop", "they cancelled", "they canceled", "they called off", "they scrapped", "they dropped",
        "off", "off the", "off of",
        "dropped", "dropping", "drops", "cancelled", "canceled", "cancelling", "cancels", "canclled", "skipped", "skipping", "skips", "scrapped", "scrapping",
        "removed", "removing", "deleted", "deleting", "ditched", "ditching", "struck", "strike off", "strike out", "struck off",
        "killed", "axe", "axed", "nix", "nixed", "can the", "canned", "bin", "bin the", "binned", "lose the", "get rid of", "do away with", "throw out", "toss out",
        "chuck out", "take off", "take out", "took off", "take away", "taken off", "cross out", "quit", "abandon", "abandoned",
        "bypass", "bypassed", "bypassing", "waive", "waived", "waiving", "forgo", "forego", "omitted", "omitting", "leaving out", "left out", "leave off",
        "dispense with", "knock on the head", "scratch", "scratch the", "scratched", "no more", "won't do", "won't be doing",
        "not gonna do", "not going to do", "won't need", "don't need the", "doesn't need the", "they don't need", "they don't want", "don't want the",
        "we won't need", "do not need", "does not need", "needn't", "no point in", "not having", "isn't happening",
        "is off", "is cancelled", "is canceled", "was cancelled", "was canceled", "got cancelled", "got canceled", "been cancelled", "been canceled", "is dropped",
        "was dropped", "got dropped", "n/a", "not applicable", "obsolete", "redundant", "moot",
        "voided", "withdraw", "withdrawn", "shelve", "eliminate", "eliminated", "exclude",
        "drop", "cancel", "skip", "scrap", "remove", "delete", "forget", "forget the", "not needed", "isn't needed", "isn't required", "isn't required anymore", "no longer needed", "not required", "no need for",
        "取消", "取消了", "去掉", "砍掉", "砍了", "不做了", "不用做了", "删掉", "删除", "drop 掉", "drop掉", "不用", "不需要", "不需要了", "省了", "跳过",
        "no need", "we don't need", "don't need", "not doing", "ditch", "strike", "kill", "leave out", "omit", "void", "call off", "called off", "取消掉", "不搞了", "不需要做",
        "不用做", "作废", "拿掉", "划掉", "免了", "不做", "撤掉", "免掉", "去除", "不开了", "不办了",
        "删了", "删了吧", "取消吧", "撤了", "不要了", "不弄了", "不安排了", "省掉", "省略", "略过", "cancel掉", "cancel了", "作罢", "不必做", "不必了", "不再需要", "不再做", "移除", "移掉", "剔除",
        "废掉", "废除", "停掉", "唔做", "唔使", "唔使做", "quxiao", "用不着", "用不着了", "用不上了",
        "不整了", "不搞", "不用整了", "不履行", "不再履行", "不再进行", "不再安排", "不再开展", "不开展了", "无需", "无需再做", "无须", "没必要", "没必要了",
        "没必要做", "没必要做了", "没有必要", "没有必要了", "不必再做", "免做", "可免", "豁免", "划了", "砍掉吧", "唔搞", "唔搞了", "唔要", "唔要了",
        "唔做了", "唔开了", "唔需要", "取消了吧", "cut掉", "cut了", "去掉吧", "不走了", "不走", "跳掉", "跳了", "终止", "拿走了", "删一下", "删了它",
        "不去了", "不拜访了", "不演示了", "不评了", "不测了", "不谈了", "不见了", "不跑了", "不写了", "不培训了", "不试了", "不调研了", "不汇报了",
        "不参观了", "不考察了", "不审了", "不批了", "不用去了", "不用开了", "不用审了", "不用评了", "不用测了", "不用演示了", "不用汇报了", "不用调研了",
        "不用批了", "用不上", "不要做了", "别做了", "别搞了", "别开了", "别去了", "甭做了", "甭搞了", "就不做了", "就不搞了", "就不开了", "不需要再做",
        "不需要做了", "不需要开了", "客户说不需要", "客户说不用", "客户说不要", "客户不需要", "客户不要了", "客户不要", "撤销掉", "注销", "作废掉", "作废了",
        "砍", "移出", "移走", "清掉", "抹掉", "废了吧", "拿掉吧", "撤下", "撤下来", "撤下了", .. DropWords.Cues,
    ];

    public override IReadOnlyList<string> English { get; } =
    [
        "(drop|remove|skip|scrap|delete) (the)? (milestone)? {milestone} (on|for|of|from|at|with) {deal} (,|because of|because|since|as) {reason}",
        "(drop|remove|skip|scrap|delete) (the)? (milestone)? {milestone} (on|for|of|from|at|with) {deal}",
        "no {milestone} needed (on|for|at|with) {deal} ((,|because of|because|since|as) {reason})?",
        "no {milestone:milestone} (on|for|at|with) {deal:deal} ((,|because of|because|since|as) {reason})?",
        "(drop|remove|skip|scrap|delete|cancel|kill|strike) (the)? {milestone} (,|because of|because|since|as) {reason}",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "(取消|删除|去掉|不做|跳过|放弃){deal}(的){milestone}(,|因为|由于|原因是){reason}",
        "(取消|删除|去掉|不做|跳过|放弃){deal}(的){milestone}",
        "{deal}(的){milestone}(取消|取消了|不做了|不需要了|删掉)((,|因为|由于|原因是){reason})?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.DropMilestone(values.Text(SlotNames.Milestone), values.Text(SlotNames.Reason));
}
