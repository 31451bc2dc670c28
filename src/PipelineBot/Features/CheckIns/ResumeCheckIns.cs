using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Scheduling;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Resume check-ins": after a pause or a stop, at the time they had.</summary>
public sealed class ResumeCheckIns(CheckInSchedules schedules) : ICommand, IHinted
{
    public string Name => "checkin.resume";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } = ["(resume|restart|continue|unpause|turn on|switch on) (my|the)? (daily|scheduled)? (check in|check ins|checkin|checkins)"];

    public IReadOnlyList<string> Chinese { get; } = ["(恢复|继续|重新开始|重新开启)(我的)?(每天|每日|定时)?(的)?(签到|打卡)(提醒)?"];

    private static readonly string[] EnglishCues =
    [
        "again", "start again", "start the", "started again", "reactivate", "re-enable", "reenable", "switch on", "switch back on", "put back on", "bring back",
        "unmute", "unsnooze", "resuming", "reinstate", "pick up again", "i'm back",
    ];

    private static readonly string[] ChineseCues =
    [
        "我回来了", "重新启用", "重新打开", "接着", "重启", "打开", "恢复吧", "再开",
        "恢复了", "可以恢复", "可以恢复了", "可以继续", "可以继续了", "继续吧", "照常", "照旧", "接着来", "重新来", "再发", "再给我发", "开回来", "可以发了",
        "重新发", "恢复正常", "休假结束", "假期结束", "回来了", "出差回来了", "开返",
    ];

    public GistKind Gist { get; } = new("checkin.resume", [.. EnglishCues, .. ChineseCues, "resume", "restart", "continue", "unpause", "turn back on", "turn on", "back on", "恢复", "继续", "重新开始", "重新开启", "开启"], [GistSlot.Value(SlotNames.CheckIn, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => CheckInTexts.Set.Get(turn.Language, "resume.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => schedules.ChangeAsync(
        turn,
        Resumed,
        s => CheckInTexts.Set.Get(turn.Language, "resume.done", CheckInSchedules.NextDay(s, turn.Language)),
        quiet: false,
        cancellationToken);

    internal static Schedule Resumed(Schedule schedule) => schedule with { Stopped = false, PausedUntil = null };
}
