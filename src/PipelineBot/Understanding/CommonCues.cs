namespace PipelineBot.Understanding;

/// <summary>Verbs with which many things are said: by themselves they say nothing.</summary>
public static class CommonCues
{
    /// <summary>Something becomes something else.</summary>
    public static IReadOnlyList<string> Changing { get; } =
    [
        "set", "change", "changed", "update", "updated", "put", "make", "made", "correct", "fix", "adjust", "should say", "is now", "are now", "now is", "becomes", "became", "changes to", "changed to", "updated to", "amend", "edit", "switch", "enter", "record", "log", "now at", "it's now",
        "改", "改成", "改为", "改到", "改下", "改一下", "调", "调到", "调成", "调整", "调整为", "调整到", "更新", "更新为", "更新到", "更新成", "设为", "设成", "设置为", "变成", "变更为", "换成", "填", "定为", "定在", "应该是", "改回", "修改", "修改为", "修正为", "写成", "记成", "记为", "标为", "标成", "标记为", "设到", "置为", "更正为", "变为", "变到", "换到", "改至", "调至", "改個", "調到", "調整為",
    ];

    /// <summary>Something goes somewhere.</summary>
    public static IReadOnlyList<string> Moving { get; } =
    [
        "move", "moved", "moves", "moving", "push", "pushed", "shift", "shifted", "bring", "pull", "pulled", "mvoe", "moev", "go", "goes", "take", "taken", "get", "got", "进到", "->", "=>", "→",
        "推", "推到", "推进", "推进到", "推进至", "移到", "移至", "移动到", "挪", "挪到", "挪一下", "往前推",
    ];

    /// <summary>A date goes somewhere.</summary>
    public static IReadOnlyList<string> Rescheduling { get; } =
    [
        "delay", "delays", "delayed", "postpone", "postponed", "reschedule", "rescheduled", "slip", "slips", "slipped", "slipping", "pushed back", "push back", "pushed out", "push out", "back", "out",
        "forward", "pulled forward", "pull forward", "bring forward", "pull in", "pulled in", "earlier", "later", "more", "extend", "extended", "move out", "moved out", "bring in", "brought forward", "moved up", "move up", "kick out", "kicked out", "sliding", "slides", "moved back", "bump", "bumped", "reset",
        "推迟", "推迟到", "推迟一下", "推后", "推后到", "延", "延期", "延期到", "延到", "延后", "延后到", "顺延", "顺延到", "拖到", "拖", "往后拖到", "提前", "提前到", "改期", "改期到", "挪到", "要延到", "得延到", "往后延", "delay到", "推到", "往后推", "往后推到", "往后拖", "挪后", "后推", "提早", "提早到", "往前提", "提到", "改约", "改约到", "顺到", "拖后", "拉到", "拉长到", "延迟", "延迟到", "缓到", "缓一缓",
    ];
}
