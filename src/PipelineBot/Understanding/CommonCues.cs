namespace PipelineBot.Understanding;

/// <summary>Verbs with which many things are said: by themselves they say nothing.</summary>
public static class CommonCues
{
    /// <summary>Something becomes something else.</summary>
    public static IReadOnlyList<string> Changing { get; } =
    [
        "changing", "changes", "adjusted", "adjusting", "amended", "edited", "corrected", "fixed", "setting", "actualize", "tweak", "tweaked", "revise", "revised",
        "stands revised to", "revised to", "=",
        "should be", "should read", "needs to be", "ought to be", "must be", "shall be", "is really", "is actually", "currently at", "now stands at", "stands at",
        "sits at", "sitting at", "treat as", "class as",
        "register", "log as", "note down", "jot down", "write down", "key in", "punch in", "plug in", "stick", "stuck", "pop", "popped", "bung", "chuck", "whack",
        "put down", "mark", "marked", "flag",
        "set", "change", "changed", "update", "updated", "put", "make", "made", "correct", "fix", "adjust", "should say", "is now", "are now", "now is", "becomes", "became", "changes to", "changed to", "updated to", "amend", "edit", "switch", "enter", "record", "log", "now at", "it's now",
        "改", "改成", "改为", "改到", "改下", "改一下", "调", "调到", "调成", "调整", "调整为", "调整到", "更新", "更新为", "更新到", "更新成", "设为", "设成", "设置为", "变成", "变更为", "换成", "填",
        "定为", "定在", "应该是", "改回", "修改", "修改为", "修正为", "写成", "记成", "记为", "标为", "标成", "标记为", "设到", "置为", "更正为", "变为", "变到", "换到", "改至", "调至", "改個", "調到",
        "調整為",
        "改做", "改咗", "改去", "改返", "换做", "换为", "调下", "调一下", "动一下", "整成", "弄成", "搞成", "更正", "订正", "校正", "修订为", "写为", "记到", "录成", "录为", "设定為", "设定为", "调为",
        "挪动", .. ChineseChanges.Writing,
    ];

    /// <summary>Something goes somewhere.</summary>
    public static IReadOnlyList<string> Moving { get; } =
    [
        "move", "moved", "moves", "moving", "push", "pushed", "shift", "shifted", "bring", "pull", "pulled", "mvoe", "moev", "go", "goes", "take",
        "taken", "get", "got", "进到", "->", "=>", "→",
        "shifting", "shifts", "pushing", "pushes", "pulling", "pulls", "bringing", "brings", "brought", "putting", "puts", "taking", "transition", "transitioned", "transitions", "transitioning", "flip", "flipped", "flipping", "slide", "slid", "slot", "chuck", "chucked", "shove", "shoved", "bung", "pop", "nudge", "nudged", "kick", "kicked", "kicks", "knock", "knocked", "roll", "rolled", "toss", "shunt", "drag", "dragged", "jump", "jumped", "jumping", "hop", "step", "stepped", "walk", "walked", "swing", "steer", "migrate", "migrated", "convert", "carry", "carried", "relocate", "reposition", "park", "parked", "bounce", "bounced", "bounces", "lift", "lifted", ">",
        "推", "推到", "推进", "推进到", "推进至", "移到", "移至", "移动到", "挪", "挪到", "挪一下", "往前推",
        "推去", "推向", "推至", "移去", "挪去", "挪至", "挪进", "拨到", "move到", "push到", "push去", "move去", "tuidao", "tui dao",
    ];

    /// <summary>A date goes somewhere.</summary>
    public static IReadOnlyList<string> Rescheduling { get; } =
    [
        "displace", "displaced", "must wait", "must wait to", "must wait until", "must wait till", "has to wait", "has to wait to", "has to wait until", "has to wait till", "have to wait until", "needs to wait until", "will have to wait until", "will have to wait", "can wait until", "off till", "off until", "off to", "is off till", "is off until", "adjourned", "adjourned to", "adjourn", "put over to", "held over to", "held over until", "stands over to", "slips back to", "drifts to", "drifted to", "drifting to", "creeps to", "knocked back to", "set back to", "set back", "shunted to", "bumped back to", "bumped out to", "kicked back to", "kicked out to", "rolled to", "rolling to", "rolls to", "sliding to", "slipping to", "pushes to", "pushing to", "push it out", "pushed off to", "pushed off", "pushed along to", "spilling into", "spills into", "carries over to", "dragged to", "dragging to", "drags to", "stretched to", "stretches to", "stretching to", "extended to", "extended until", "extended till", "extend to", "extend until", "delayed to", "delayed until", "delayed till", "delay to", "delay until", "deferred to", "deferred until", "moved forward to", "moved forward", "moves forward to", "moved back to", "moves back to", "moved out to", "moves out to", "moved up to", "moves up to", "moved in to", "brought forward to", "bring forward to", "brings forward to", "pulled in to", "pulled forward to", "pulled up to", "put forward to", "put forward", "expedited to", "accelerated to", "hastened to", "advanced to the", "comes later", "comes earlier", "comes sooner", "will be later", "will be earlier", "happens on", "happening on", "takes place on", "take place on", "taking place on", "can only be on", "only possible on", "possible only on", "is possible on", "works on", "works better on", "fits better on", "lands on", "falls on", "re-scheduled", "re-scheduled to", "re-planned", "replanned", "replanned to", "replanned for", "re-booked", "rebooked for", "rebooked to", "rearranged for", "rearranged to", "reset to", "re-set to", "revised date", "revised to", "new deadline", "new due date", "new slot", "new time", "changed date", "updated date", "proposed date", "alternative date",
        "delaying", "postponing", "postpones", "reschedules", "rescheduling", "extends", "extending", "defer", "deferred", "defers", "deferring", "prepone",
        "preponed", "prepones", "preponing", "advance", "advanced", "move back", "moves to", "moves up",
        "put back", "puts back", "putting back", "put off", "puts off", "putting off", "held back", "pushed to", "push to", "pushed right", "pushes out",
        "moving out", "moving up", "drag out", "drags on", "dragging on",
        "shift to", "shifted to", "shifts to", "slid to", "slide to", "slid back", "slips to", "slipped to", "spills over", "spilled over", "rolls over",
        "rolled over", "carry over", "carried over", "goes back to", "kicked to", "bumping",
        "brought in", "bringing forward", "brings forward", "brought up", "pulls in", "pulled up", "sooner", "accelerate", "accelerated", "expedite", "expedited",
        "hasten", "fast track", "fast tracked", "tighten",
        "won't make it", "can't make it", "cannot make it", "couldn't make it", "didn't make it until", "won't happen until", "won't happen before",
        "can't happen until", "can't happen before", "not happening until", "not happening before",
        "not until", "not till", "not before", "no earlier than", "not earlier than", "no sooner than", "not any earlier than", "won't be until", "won't be till",
        "won't be before", "won't be ready until", "won't be ready before",
        "instead of", "instead", "rather than", "needs until", "need until", "needs till", "will need until", "needs more time", "new date", "new date is", "now due",
        "due on", "due by", "now on", "now for", "rebook", "rebooked", "rearrange", "rearranged",
        "is set for", "set for", "scheduled for", "is scheduled for", "is rescheduled for", "rescheduled for", "rescheduled to", "is now on", "pencilled in for",
        "penciled in for", "planned for", "is planned for", "lined up for",
        "is going to be", "is going to be on", "are going to be", "are going to be on", "is gonna be on", "going to be on",
        "delay", "delays", "delayed", "postpone", "postponed", "reschedule", "rescheduled", "slip", "slips", "slipped", "slipping", "pushed back", "push back", "pushed out", "push out", "back", "out",
        "forward", "pulled forward", "pull forward", "bring forward", "pull in", "pulled in", "earlier", "later", "more", "extend", "extended", "move out", "moved out", "bring in", "brought forward", "moved up", "move up", "kick out", "kicked out", "sliding", "slides", "moved back", "bump", "bumped", "reset",
        "推迟", "推迟到", "推迟一下", "推后", "推后到", "延", "延期", "延期到", "延到", "延后", "延后到", "顺延", "顺延到", "拖到", "拖", "往后拖到", "提前", "提前到", "改期", "改期到", "挪到", "要延到",
        "得延到", "往后延", "delay到", "推到", "往后推", "往后推到", "往后拖", "挪后", "后推", "提早", "提早到", "往前提", "提到", "改约", "改约到", "顺到", "拖后", "拉到", "拉长到", "延迟", "延迟到",
        "缓到", "缓一缓",
        "移到", "后移", "往后移", "往后移到", "往后撂", "撂到", "鸽到", "润到", "顺移", "顺移到", "往后推推", "推推", "再拖", "又拖", "又要拖", "再延", "又延", "再推", "又推", "改在", "约到", "改排到",
        "另约", "再约", "延缓", "延缓到", "往前拉", "往前拉到", "提前至", "推迟至", "延期至", "延至", "顺延至", "延后至", "推后至", "挪至", "拖至", "押后", "押后到", "推前", "延迟至", "postpone到",
        "reschedule到", "pull到", "滑到", "推迟道", "晚到", "往后错", "错到", "往后挪", "往后挪到", "往前挪", "往前挪到", "赶在", .. ChineseChanges.Rescheduling,
    ];
}
