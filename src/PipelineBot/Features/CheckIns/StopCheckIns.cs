using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Scheduling;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Stop check-ins": none comes by itself any more; asking for one still works.</summary>
public sealed class StopCheckIns(CheckInSchedules schedules) : ICommand, IHinted
{
    public string Name => "checkin.stop";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
        ["(i|we)? (don't|do not|dont|no longer) (need|want|read|use) (the|this|my|our|any|these|those)? (daily)? (check in|check ins|checkin|checkins) (any more|anymore|any longer|at all) ((,|so)? (please)? (stop|cancel|end|kill|drop|remove|switch|turn) (it|them|that)? (off)?)?", "(stop|cancel|end|turn off|switch off|disable|no more) (my|the|all)? (daily|scheduled)? (check in|check ins|checkin|checkins|check in reminders)"];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(停止|取消|关闭|关掉|停掉|不要|不再)(我的)?(每天|每日|定时)?(的)?(签到|打卡|check in)(提醒)?(了)?",
        "(不想|不用|不要|别|以后不)(再)?(给我|让我)?(收|收到|做|填|发|来)?(每天的|每日)?(签到|打卡)(提醒)?(了)?(,)?(关了|关掉|停了|停掉)?(吧)?",
        "(以后|今后|之后)(都)?(不用|不要|别|甭|不必|唔使|唔好)(再)?(给我|让我|叫我|催我)?(再)?(发|推|做|填|搞|弄)?(每天的|每日)?(签到|打卡)(提醒|卡片|通知)?(了)?(吧)?",
        "(每天的|每日)?(签到|打卡)(提醒)?(以后|今后)(都)?(不用|不要|别|甭|不必)(再)?(给我|叫我)?(再)?(发|推|做|来)?(了)?(吧)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "stop sending", "stop asking me", "stop my", "quit", "delete", "opt out", "opt me out", "opt out of", "unsubscribe", "unsubscribe from",
        "unsubscribe me from", "don't want any more", "don't want any", "don't want", "i don't want", "do not want",
        "don't need", "don't ask me", "don't ever", "get rid of", "not any more", "enough of", "switch them off", "shut off", "deactivate",
    ];

    private static readonly string[] ChineseCues =
    [
        "卸载", "卸载了", "卸载了吧", "别再弹", "别再弹了", "别弹了", "不要弹了", "别给我发", "不想收", "不收了", "不想再收", "关了吧", "停了吧", "不用了", "别来了", "不要", "不做了", "取消掉", "别提醒", "别再提醒", "退订",
        "不用", "不用再", "不用给我发", "不用给我发了", "以后不用", "以后不用给我发", "以后别", "以后别发", "以后不要", "以后不做", "以后不签", "不用发",
        "不用发了", "别发", "别发了", "别给我推", "别推", "别推了", "不要发", "不要给我发", "不要再给我发", "不必发", "无需", "停止推送", "不想做",
        "不想再做", "不想填", "不想签", "不签了以后", "停了", "关了", "停掉吧", "关掉吧", "停发", "停推", "不需要", "不需要了", "不要了", "免了以后",
        "唔使再", "唔好再", "唔想再", "取消吧", "取消了吧", "以后都不用", "以后都别", "以后都不要",
    ];

    public GistKind Gist { get; } = new("checkin.stop", [.. EnglishCues, .. ChineseCues, "stop", "cancel", "turn off", "switch off", "disable", "no more", "end", "停止", "取消", "关闭", "停掉", "关掉", "别再", "不要再", "不用再", "不想再"], [GistSlot.Value(SlotNames.CheckIn, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => CheckInTexts.Set.Get(turn.Language, "stop.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        schedules.ChangeAsync(turn, Stopped, _ => CheckInTexts.Set.Get(turn.Language, "stop.done"), quiet: true, cancellationToken);

    internal static Schedule Stopped(Schedule schedule) => schedule with { Stopped = true, PausedUntil = null };
}
