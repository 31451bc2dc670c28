using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Skip today", said or clicked: no check-in by itself any more today, and the open one is put away.</summary>
public sealed class SkipCheckIn(CheckInGate gate, CheckInRecords records, CheckInSchedules schedules) : ICommand, IHinted, ICardVerbs
{
    public string Name => "checkin.skip";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "skip (today|today's|the|this|my) (check in|checkin)? (for today|today)?",
        "skip (check in|checkin) (for today|today)?",
        "no (check in|checkin) (today|for today)",
        "(today|today's)? (,)? no (check in|checkin) (for|from|with)? (me)? (today|for today|this time)? (please|pls)?",
        "(i|we)? (can't|cannot|can not|won't|couldn't|could not|am not able to|don't have time to|have no time to|don't want to|would rather not|will not) (do|make|manage|answer|fill in|complete|get to) (the|my|today's|this)? (check in|checkin) (today|this time|right now)?",
        "(can't|cannot|can not|cba|couldn't) (be bothered|be arsed)? (with|to do|doing)? (the|my|today's|this)? (check in|checkin) (today|now|this time)? (,)? (so)? (skip|drop|leave|cancel) (it)? (please)?",
        "(let me off|excuse me from|spare me) (the|my|today's)? (check in|checkin) (today)?",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(今天|今日)(先)?(跳过|略过|不签到|不打卡|免签|不用签到)(了|吧)?(签到|打卡)?",
        "(今天|今日|今儿|这次)?(的)?(签到|打卡|check in|checkin)(就)?(算了|免了|跳过|略过|skip|skip一下|skip 一下|pass|不做了|不搞了)(吧|了)?",
        "(今天|今日|今儿)(ooo|请假|在外面|没空|太忙|太忙了|出差)(,)?(签到|打卡|check in|checkin|check-in)(skip|跳过|略过|免|免了)(一下|吧|了)?",
        "(跳过|略过)(今天|今日|本次|这次)?(的)?(签到|打卡|check in)?",
        "(今天|今日|今儿)(就|先|都)?(不用|不必|唔使|唔|不想|不|免了|算了)(再)?(签到|打卡)(了|吧)?",
        "(今天|今日|今儿|这次)(就)?(别|莫|甭|不要|先别|先不|先不要|甭再|别再)(再)?(签到|打卡)(了)?(,)?(跳过|略过)?(吧)?",
    ];

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>> { [CheckInVerbs.Skip] = OnButtonAsync };

    private static readonly string[] EnglishCues =
    [
        "skipping", "skip my", "skip the", "skip today", "skip today's", "rather not", "i'd rather not", "i'd rather not do", "give it a miss", "give a miss",
        "sit out", "sitting out", "no time for", "don't have time for", "not doing",
        "won't do", "won't be doing", "don't want to do", "don't feel like", "not now", "not this time", "leave out", "excuse me from", "spare me", "drop today's",
        "forget today's", "cancel today's", "no check-in today", "no checkin today",
    ];

    private static readonly string[] ChineseCues =
    [
        "今天不签到", "今天不签到了", "今儿不签到了", "今天签到算了", "今天不打卡了", "签到算了", "签到算了吧", "今天免", "今天免了", "今天算了", "今天不做", "今天别", "不签了", "摆烂", "免签", "先跳过", "今天跳过", "请个假",
        "今天不用", "今天不要", "今日唔使", "今日唔", "今日不用", "今日不", "今日免", "今天别发", "今天就不", "今天先免", "今天请假", "今天歇", "今天歇了",
        "今天略过", "今天省了", "今天忙", "今天太忙", "今天没空", "今天没时间", "今儿不", "今儿免了", "今儿算了", "今儿跳过", "这次跳过", "这次算了",
        "这次免了", "本次跳过", "今天pass", "今日pass",
    ];

    public GistKind Gist { get; } = new("checkin.skip", [.. EnglishCues, .. ChineseCues, "skip", "not today", "跳过", "略过", "今天不", "今天先不", "免了"], [GistSlot.Value(SlotNames.CheckIn, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => CheckInTexts.Set.Get(turn.Language, "skip.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => SkipTodayAsync(turn, cancellationToken);

    public async ValueTask<TurnOutcome> SkipTodayAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        var stored = await records.FindAsync(turn.TenantId, turn.Person.Id, turn.Today, cancellationToken);
        if (stored is { Value.State: CheckInState.Answered })
            return TurnOutcome.Say(OutboundActivity.Message(CheckInTexts.Set.Get(turn.Language, "skip.answered")));
        return await SkipAsync(turn, stored, cancellationToken);
    }

    private async ValueTask<TurnOutcome> OnButtonAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        var (document, refusal) = await gate.EnterAsync(turn, data, cancellationToken);
        return document is null ? refusal! : await SkipAsync(turn, document, cancellationToken);
    }

    private async ValueTask<TurnOutcome> SkipAsync(SalesTurn turn, Document<CheckInDocument>? stored, CancellationToken cancellationToken)
    {
        List<DocumentWrite> writes = [];
        if (stored is null)
            writes.Add(CheckInStorage.Type.Write(turn.TenantId, new CheckInDocument { PersonId = turn.Person.Id, Date = turn.Today, State = CheckInState.Skipped, AskedAt = turn.Now }, null));
        else
            writes.AddRange([CheckInStorage.Type.Write(stored, stored.Value with { State = CheckInState.Skipped, Queued = [] }), .. CheckInQueue.TakenBack(stored.Value)]);

        var today = stored is null || stored.Value.Date == turn.Today;
        if (today && await schedules.OfAsync(turn.TenantId, turn.Person.Id, cancellationToken) is { Value: { Stopped: false } schedule } document)
            writes.AddRange(Schedules.Save(document, await schedules.PlannedAsync(schedule with { LastDay = turn.Today }, turn.Now, cancellationToken)));
        var note = CheckInNote.Render(turn.Language, CheckInTexts.Set.Get(turn.Language, "skip.done"), CheckInTexts.Set.Get(turn.Language, "button.start"));
        return TurnOutcome.Say(note).And(writes);
    }
}
