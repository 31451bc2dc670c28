namespace PipelineBot.Understanding;

/// <summary>Verbs with which many things are said: by themselves they say nothing.</summary>
public static class CommonCues
{
    /// <summary>Something becomes something else.</summary>
    public static IReadOnlyList<string> Changing { get; } =
    [
        "set", "change", "changed", "update", "updated", "put", "make", "made", "correct", "fix", "adjust", "should say", "is now", "are now", "now at", "it's now",
        "改", "改成", "改为", "改到", "改下", "改一下", "调", "调到", "调成", "调整", "调整为", "调整到", "更新", "更新为", "更新到", "更新成", "设为", "设成", "设置为", "变成", "变更为", "换成", "填", "定为", "定在", "应该是",
    ];

    /// <summary>Something goes somewhere.</summary>
    public static IReadOnlyList<string> Moving { get; } =
    [
        "move", "moved", "moves", "moving", "push", "pushed", "shift", "shifted", "bring", "pull", "pulled", "mvoe", "->", "=>", "→",
        "推", "推到", "推进", "推进到", "推进至", "移到", "移至", "移动到", "挪", "挪到", "挪一下", "往前推",
    ];

    /// <summary>A date goes somewhere.</summary>
    public static IReadOnlyList<string> Rescheduling { get; } =
    [
        "delay", "delays", "delayed", "postpone", "postponed", "reschedule", "rescheduled", "slip", "slips", "slipped", "slipping", "pushed back", "push back", "pushed out", "push out", "back", "out",
        "forward", "pulled forward", "pull forward", "bring forward", "pull in", "pulled in", "earlier", "later", "more", "extend", "extended",
        "推迟", "推迟到", "推迟一下", "推后", "推后到", "延", "延期", "延期到", "延到", "延后", "延后到", "顺延", "顺延到", "拖到", "拖", "往后拖到", "提前", "提前到", "改期", "改期到", "挪到", "要延到", "得延到", "往后延", "delay到",
    ];
}
