using System.Globalization;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Check in every day at 9", for oneself or, said by somebody above them, for another person. It is the local time of whom it asks.</summary>
public sealed class ScheduleCheckIn(CheckInSchedules schedules, Workspace workspace, SlotReader slots) : ICommand, IHinted
{
    private const string Weekday = "weekday";

    public string Name => "checkin.schedule";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "check in (with me)? (every day|daily|each day|every weekday|every workday|every working day|every morning|every evening) (at)? {time}",
        "(remind me to|remind me to do my|ask me to) check in (every day|daily|each day|every weekday|every workday|every working day) (at)? {time}",
        "(schedule|set up|set|move) (a|my|the)? (daily)? (check in|check ins|checkin|checkins) (every day|daily|every weekday|every working day)? (at|for|to) {time}",
        "check in (with me)? (every|each|on) {weekday:name} at {time}",
        "(remind me to|ask me to) check in (every|each|on) {weekday:name} at {time}",
        "(ask|remind|get) {person} to check in (every|each|on) {weekday:name} at {time}",
        "(ask|remind|get) {person} to check in (every day|daily|each day|every weekday|every workday|every working day) (at)? {time}",
        "check in with {person} (every day|daily|each day|every weekday|every workday|every working day) (at)? {time}",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(请)?(每天|每日|每个工作日|工作日)(的)?{time}(准时|左右)?(给我|帮我|自动)?(提醒我|叫我|让我|喊我)?(签到|打卡|check in|写日报|填日报)(提醒我|提醒)?",
        "(请)?(每天|每日|每个工作日|工作日)(的)?{time}(提醒|叫|让|请|安排){person}(签到|打卡|check in|写日报|填日报)",
        "(请)?(每|每个)?(周|星期){weekday:name}(的)?{time}(准时|左右)?(给我|帮我|自动)?(提醒我|叫我|让我|喊我)?(签到|打卡|check in)(提醒我|提醒)?",
        "(设置|安排|设定|修改|把|将)(我的)?(每天|每日|定时)?(的)?(签到|打卡|check in)(时间|提醒)?(设为|设在|改为|改到|改成|定在|调到|为|在|到)?(每天|每日)?{time}",
        "(签到|打卡)(能不能|可以|可不可以)?(别|不要|不用)?(每天发|每天|天天发)?(,)?(改成|改到|换成|换到|挪到)(每)?(周|星期){weekday:name}(再)?(发|做|来)?(吧|好吗|行吗)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "do my", "remind me", "remind", "ping", "ping me", "ask me", "nudge me", "prompt me", "send me", "every day at", "each day", "each morning", "every morning",
        "every evening", "every weekday", "every workday", "every working day", "weekdays", "weekly", "each week",
        "every week", "reschedule", "set up", "start", "from now on", "automatically",
    ];

    private static readonly string[] ChineseCues =
    [
        "每晚", "每早", "每天早上", "每天晚上", "每周一", "每星期", "周一到周五", "换到", "换成", "调到", "挪到", "推迟到", "提前到", "改为", "改在", "设成", "设为", "设置", "安排", "喊我", "叫我", "定时",
        "改到每天", "改成每天", "改成周一", "改到周一", "改成每周", "改到每周", "改成每周一", "挪到每天", "周一发", "每周发", "别每天", "不要每天",
        "不用每天", "隔天", "隔天一次", "一周一次", "每周一次", "改频率", "换个时间", "改时间", "改个时间", "固定", "几点", "早点发", "晚点发",
    ];

    public GistKind Gist { get; } = new("checkin.schedule", [.. EnglishCues, .. ChineseCues, "schedule", "every day", "daily", "every", "time", "change", "move", "set", "每天", "每日", "每周", "每个工作日", "工作日", "时间", "改到", "改成", "定在", "设在", "提醒我"], [GistSlot.Value(SlotNames.CheckIn, required: true), GistSlot.Value(SlotNames.Time, required: true)]) { IsAboutTopic = false, SupportingCues = ["at", "on", "my", "do"] };

    public string Title(SalesTurn turn, PhraseMatch match) => Text(turn, "schedule.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var said = match.Slots.GetValueOrDefault(SlotNames.Time)?.Text ?? "";
        if (!LocalTimeWords.TryRead(said, out var at))
            return Say(turn, "schedule.time", said);
        IReadOnlyList<IsoDayOfWeek> weekdays = [];
        if (match.Slots.GetValueOrDefault(Weekday)?.Text is { } days && !WeekdayWords.TryRead(days, out weekdays))
            return Say(turn, "schedule.weekday", days);

        var person = turn.Person;
        if (match.Slots.GetValueOrDefault(SlotNames.Person)?.Text is { } name)
        {
            var reading = slots.Read(new Slot(SlotNames.Person, SlotType.Person), name, new Deal(), turn);
            if (turn.Organisation.Find(reading.Value) is not { } found)
                return TurnOutcome.Say(OutboundActivity.Message(reading.Choices is { } choices ? $"{reading.Problem} {string.Join(" / ", choices.Select(c => c.Title))}" : reading.Problem ?? Text(turn, "schedule.who")));
            if (Access.Refuses(turn.Person, Permission.ScheduleCheckIns, found, turn.Organisation) is { } why)
            {
                turn.Refuse(Permission.ScheduleCheckIns, why);
                return Say(turn, "schedule.notYours", found.Name);
            }

            person = found;
        }

        var known = await workspace.PersonalReferenceAsync(turn.TenantId, person.Id, cancellationToken);
        var own = person.Id == turn.Person.Id;
        var reference = known is { Value.Active: true } ? known.Value.Reference : null;
        if (own && turn.IsPersonal)
            reference = turn.Reference;
        if (reference is null)
            return own ? Say(turn, "schedule.unreachable") : Say(turn, "schedule.unreachable.colleague", person.Name);

        var (planned, writes) = await schedules.SetAsync(turn, person, reference, at, weekdays, null, cancellationToken);
        var time = at.ToString("HH':'mm", CultureInfo.InvariantCulture);
        var (when, first) = (CheckInSchedules.Days(planned, turn.Language), CheckInSchedules.NextDay(planned, turn.Language));
        var answer = own
            ? Text(turn, "schedule.done", when, time, person.Zone().Id, first)
            : Text(turn, "schedule.done.colleague", person.Name, when, time, person.Zone().Id, first);
        var outcome = TurnOutcome.Say(OutboundActivity.Message(answer)).And(writes);
        if (!own)
            outcome.Notices.Add((reference, OutboundActivity.Message(CheckInTexts.Set.Get(person.Language, "schedule.told", turn.Person.Name, CheckInSchedules.Days(planned, person.Language), time))));
        return outcome;
    }

    private static TurnOutcome Say(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => TurnOutcome.Say(OutboundActivity.Message(Text(turn, key, arguments)));

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => CheckInTexts.Set.Get(turn.Language, key, arguments);
}
