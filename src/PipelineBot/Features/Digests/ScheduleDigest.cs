using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Scheduling;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>"Digest every day at 9:00", "digest every Monday at 8:30": for the place it is said in, in the speaker's zone and language.</summary>
public sealed class ScheduleDigest(DigestSchedules schedules) : ICommand, IHinted
{
    private const string Weekday = "weekday";

    public string Name => "digest.schedule";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(send|post|schedule|set|set up)? (me|us)? (a|the|my|our)? (team|daily)? digest (for|to)? (every day|everyday|daily|each day|every morning|every weekday|every working day|every workday|on weekdays|on working days) at {time} (on weekdays|on working days)?",
        "(send|post|schedule|set|set up|start|move|change)? (me|us)? (a|the|my|our)? (team|daily)? digest (for|to)? at {time} (every day|everyday|daily|each day|every weekday|every working day|every workday|on weekdays|on working days)?",
        "(schedule|set|move|change) (the|a|my|our)? (team|daily)? digest (for|to) {time}",
        "(send|post|schedule|set|set up)? (me|us)? (a|the|my|our)? (team|weekly)? digest (every|each|on) {weekday:name} at {time}",
        "(schedule|set up|start|turn on|enable) (a|the|my|our)? (team|daily)? (digest|digests)",
        "(send|post) (me|us)? (a|the|my|our)? (team)? digest (every day|everyday|daily|each day|every morning|every weekday|every working day)",
        "(daily digest|digest (every day|everyday|daily|every weekday|every morning))",
        "every (day|weekday|working day|morning) at {time} (send|post)? (me|us)? (a|the|my|our)? (team)? digest",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(请)?(每天|每日|天天|每个工作日|工作日|每天早上){time}(准时)?(给我|给我们|在这里|在群里|自动)?(发|发送|推送|发一份|发一下)(团队|每日)?(的)?(摘要|汇总)",
        "(团队|每日)?(摘要|汇总)(改到|改成|改为|设为|设在|定在|定时|设置)?(每天|每日|每个工作日|工作日)?{time}(发|发送|推送)?",
        "(设置|安排|定时)(每天|每日|每个工作日)?{time}(的|发|发送)?(每日)?(摘要|汇总)",
        "(每|每个)(周|星期){weekday:name}(的)?(早上|上午|下午)?{time}(准时)?(给我|给我们|在这里|在群里|自动)?(发|发送|推送|发一份|发一下)(团队)?(的)?(摘要|汇总|周报)",
        "(每天|每日|每个工作日)(给我|给我们|自动)?(发|发送|推送)(团队)?(的)?(摘要|汇总)",
        "(开启|打开|启用|设置)(每日|每天的)?(摘要|汇总)",
    ];

    private static readonly string[] EnglishCues =
    [
        "every day at", "each day", "each morning", "each week", "every week", "weekly", "every evening", "every workday", "every working day", "weekdays",
        "on weekdays", "mondays", "send at", "send us", "send me", "post at", "set up", "reschedule",
        "should come", "should be sent", "should arrive", "comes at", "come at", "arrive at", "deliver at", "daily at", "from now on", "automatically",
    ];

    private static readonly string[] ChineseCues =
    [
        "每晚", "每早", "每天早上", "每天晚上", "每周", "每周一", "每星期", "周一到周五", "定时", "换到", "换成", "调到", "挪到", "推迟到", "提前到", "改为", "改在", "设成", "设为", "设置", "安排",
        "每天的", "改早", "改晚", "调整到", "调整为", "换个时间", "改时间", "改个时间", "改到每天", "定时发", "固定", "早八点", "几点发", "准时",
    ];

    public GistKind Gist { get; } = new("digest.schedule", [.. EnglishCues, .. ChineseCues, "schedule", "every day", "daily", "every morning", "every weekday", "time", "change", "move", "set", "每天", "每日", "每个工作日", "工作日", "早上", "时间", "改到", "改成", "定在", "设在"], [GistSlot.Value(SlotNames.Digest, required: true), GistSlot.Value(SlotNames.Time, required: true)]) { IsAboutTopic = false, SupportingCues = ["at"] };

    public string Title(SalesTurn turn, PhraseMatch match) => DigestTexts.Set.Get(turn.Language, "schedule.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var lang = turn.Language;
        var at = DigestSchedules.UsualTime;
        if (match.Slots.GetValueOrDefault(SlotNames.Time)?.Text is { } said && !LocalTimeWords.TryRead(said, out at))
            return Say(lang, "time.unknown", said);
        IReadOnlyList<IsoDayOfWeek> weekdays = [];
        if (match.Slots.GetValueOrDefault(Weekday)?.Text is { } days && !WeekdayWords.TryRead(days, out weekdays))
            return Say(lang, "weekday.unknown", days);
        return (await schedules.SetAsync(turn, new FilledForm(at, weekdays, null, null, null, null), cancellationToken)).Said();
    }

    internal static TurnOutcome Say(string lang, string key, params ReadOnlySpan<object?> arguments) =>
        TurnOutcome.Say(OutboundActivity.Message(DigestTexts.Set.Get(lang, key, arguments)));
}
