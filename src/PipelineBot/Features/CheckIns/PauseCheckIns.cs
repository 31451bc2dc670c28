using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Pause check-ins until Monday": they come again on that day.</summary>
public sealed class PauseCheckIns(CheckInSchedules schedules) : ICommand, IHinted
{
    public string Name => "checkin.pause";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(pause|suspend|hold) (my|the|all)? (daily|scheduled)? (check in|check ins|checkin|checkins) (until|till|to) {date}",
        "(pause|suspend|hold) (my|the|all)? (daily|scheduled)? (check in|check ins|checkin|checkins)",
        "no (check in|check ins|checkin|checkins) (until|till|before) {date}",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(暂停|先停|停)(我的)?(每天|每日|定时)?(的)?(签到|打卡|check in)(提醒)?(到|至|直到){date}",
        "(暂停|先停)(我的)?(每天|每日|定时)?(的)?(签到|打卡|check in)(提醒)?",
        "{date}(之前|以前|前)(不|不用|别)(签到|打卡)(了)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "pausing", "put on hold", "snooze", "mute", "halt", "take a break from", "break from", "stop until", "no more until", "until", "till", "til", "on pto", "ooo",
        "off sick", "don't send",
        "don't ask me", "do not ask me", "don't ping me", "leave me alone",
    ];

    private static readonly string[] ChineseCues =
    [
        "先停到", "停几天", "停一周", "出差", "请假", "年假", "不在", "暂时不", "暂时别", "先不", "先别", "歇几天", "暂缓", "年休",
        "停两天", "停三天", "停几周", "停一阵", "停一阵子", "先停了", "先停停", "先关了", "先关一下", "歇一歇", "歇两天", "缓几天", "缓一缓", "暂停一下",
        "暂停几天", "暂停到", "先不要", "先不用", "先不发", "先别发", "暂不", "再说", "再开始", "再恢复", "再继续", "回来再", "回来再说", "到时候再开",
    ];

    public GistKind Gist { get; } = new("checkin.pause", [.. EnglishCues, .. ChineseCues, "pause", "hold", "suspend", "暂停", "先停", "停一下", "停到", "暂停到", "休假"], [GistSlot.Value(SlotNames.CheckIn, required: true), GistSlot.Value(SlotNames.Date)]) { IsAboutTopic = false, SupportingCues = ["until", "till", "到"] };

    public string Title(SalesTurn turn, PhraseMatch match) => CheckInTexts.Set.Get(turn.Language, "pause.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        if (match.Slots.GetValueOrDefault(SlotNames.Date)?.Value is not DateReading { Impossible: false, Alternative: null, Date: { } until } || until <= turn.Today)
            return ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(CheckInTexts.Set.Get(turn.Language, "pause.when"))));
        return schedules.ChangeAsync(
            turn,
            s => s with { PausedUntil = until },
            s => CheckInTexts.Set.Get(turn.Language, "pause.done", Say.Date(turn.Language, until), CheckInSchedules.NextDay(s, turn.Language)),
            quiet: true,
            cancellationToken);
    }
}
