using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Closing;

/// <summary>"Reopen Fabrikam": back to the stage it was closed in.</summary>
public sealed class ReopenDeal : ChangeKind
{
    public override string Name => "deal.reopen";

    public override TextSet Texts => ClosingTexts.Set;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Reason, SlotType.Text, Required: false)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        "reopened", "we opened again", "opened up again", "reopening", "re-opened", "reopens", "open again", "open back up", "opened back up", "back open",
        "resurrect", "resurrected", "resurrecting", "resuscitate", "rekindle", "rekindled", "revives", "reviving", "restart", "restarted",
        "brought back", "bring back to life", "back to life", "back from the dead", "back alive", "came back to life", "come back to life", "came back to us",
        "are back", "they're back", "is live again", "back in the game",
        "dig up", "dig out", "dug up", "unclose", "un-close", "unlose", "un-lose", "undead", "warmed up again", "warm again", "active again", "make active",
        "back in the pipeline", "back into the pipeline", "back in pipeline", "round two", "second chance",
        "reopen", "re-open", "is back on", "back on", "back on the table", "revive", "revived", "重开", "重新打开", "重新激活", "重启", "激活", "复活", "捞回来", "又活了",
        "re activate", "reactivate", "bring back", "back in play", "alive again", "is alive", "unlost", "not dead", "恢复", "又有戏了", "又活过来", "重新开始", "捡回来", "重新启动", "又启动了",
        "再打开", "重新跟进",
        "活过来了", "救活", "救活了", "救回来了", "捞起来", "重新捡起来", "捡起来", "重新跟", "再跟", "重新立项", "又开始了", "又启动", "又回来了", "重启了", "重开了", "恢复跟进", "起死回生", "诈尸", "诈尸了",
        "chongkai", "重新来过", "再开", "取消输单", "从输单改回",
        "重新激活一下", "又复活了", "复活了", "再次打开", "重新开启", "解冻", "重拾", "打捞", "捞回", "捞一下", "重新放回", "恢复成进行中", "恢复进行中", "改回进行中", "别关", "没死", "还活着", "客户又回来了",
        "客户又找回来了", "又找回来了", "回头找我们", "又来找我们",
        "重新开开", "又开了", "又能做了", "又能谈了", "又可以谈了", "又有机会", "又有机会了", "又有希望", "又有希望了", "重新谈", "又谈上了",
        "又联系我们", "又联系上了", "重返", "回归", "放返出嚟", "开返", "开返嚟", "重新开返", "救返", "翻生", "翻生了", "回春", "回暖", "回魂", "放回进行中",
        "转回进行中", "退回进行中", "退回跟进", "恢复状态", "恢复商机", "恢复单子", "恢复成跟进", "转为进行中", "改为进行中", "reopen一下", "reopen了",
        "重新reopen", "重新激活吧", "活起来了", "又活起来了", "又热了",
    ];

    /// <summary>Which deal it is, not what happened to it.</summary>
    public override IReadOnlyList<string> SupportingCues { get; } = ["丢掉的", "输掉的", "丢了的", "输了的", "黄了的", "之前丢的", "之前输的", "流失的", "丢的那个", "输的那个", "丢单的", "输单的", "关掉的"];

    public override IReadOnlyList<string> English { get; } =
    [
        "(reopen|re-open|revive|resurrect) {deal} ((,|because of|because|since|as) {reason})?",
        "{deal} is (open|back|alive|on) again ((,|because of|because|since|as) {reason})?",
        "(open) {deal} again",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "(把|将)?{deal}(重新打开|重新激活|重启|恢复|激活)(了)?",
        "(重新打开|重开|重启|重新激活|恢复|激活){deal}((,|因为){reason})?",
        "{deal}(又)?(活了|有戏了|复活了)",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.Reopen(values.TextOrNull(SlotNames.Reason));
}
