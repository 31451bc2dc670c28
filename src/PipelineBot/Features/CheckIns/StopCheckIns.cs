using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Stop check-ins": none comes by itself any more; asking for one still works.</summary>
public sealed class StopCheckIns(CheckInSchedules schedules) : ICommand, IHinted
{
    public string Name => "checkin.stop";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
        ["(stop|cancel|end|turn off|switch off|disable|no more) (my|the|all)? (daily|scheduled)? (check in|check ins|checkin|checkins|check in reminders)"];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(停止|取消|关闭|关掉|停掉|不要|不再)(我的)?(每天|每日|定时)?(的)?(签到|打卡|check in)(提醒)?(了)?",
        "(不想|不用|不要|别|以后不)(再)?(给我|让我)?(收|收到|做|填|发|来)?(每天的|每日)?(签到|打卡)(提醒)?(了)?(,)?(关了|关掉|停了|停掉)?(吧)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "stop sending", "stop asking me", "stop my", "quit", "delete", "opt out", "opt me out", "opt out of", "unsubscribe", "unsubscribe from",
        "unsubscribe me from", "don't want any more", "don't want any", "don't want", "i don't want", "do not want",
        "don't need", "don't ask me", "don't ever", "get rid of", "not any more", "enough of", "switch them off", "shut off", "deactivate",
    ];

    private static readonly string[] ChineseCues =
    [
        "别给我发", "不想收", "不收了", "不想再收", "关了吧", "停了吧", "不用了", "别来了", "不要", "不做了", "取消掉", "别提醒", "别再提醒", "退订",
    ];

    public GistKind Gist { get; } = new("checkin.stop", [.. EnglishCues, .. ChineseCues, "stop", "cancel", "turn off", "switch off", "disable", "no more", "end", "停止", "取消", "关闭", "停掉", "关掉", "别再", "不要再", "不用再", "不想再"], [GistSlot.Value(SlotNames.CheckIn, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => CheckInTexts.Set.Get(turn.Language, "stop.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        schedules.ChangeAsync(turn, s => s with { Stopped = true, PausedUntil = null }, _ => CheckInTexts.Set.Get(turn.Language, "stop.done"), quiet: true, cancellationToken);
}
