using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>"Pause digest until Monday": Monday is the first day it comes again. Without a date it skips today.</summary>
public sealed class PauseDigest(DigestSchedules schedules) : ICommand, IHinted
{
    public string Name => "digest.pause";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(pause|suspend|hold|skip|stop|mute) (the|this|my|our)? (team|daily)? (digest|digests) (until|till|to) {date}",
        "(skip|pause|suspend) (the|this|my|our)? (today's|team|daily)? (digest|digests) (today|for today)?",
        "no digest (today|until {date})",
        "no (more)? (digest|digests) (please)? (until|till|til|before) {date}",
        "no (digest|digests) (until|till|til|before) (i am|i'm|im|we are|we're) back (on|by)? (the)? {date}",
        "(i am|i'm|im|we are|we're) (away|off|out|on leave|on holiday|on vacation|on pto|travelling|traveling) (until|till|til) {date} (,)? (so)? (no|pause the|stop the|skip the|hold the) (digest|digests) (please)?",
        "no (digest|digests) (while|when) (i am|i'm|im|we are|we're) (away|off|out|on leave|on holiday|on hols|on vacation|on pto|travelling|traveling) (,)? (i am|i'm|im)? back (on|by)? (the)? {date}",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(暂停|停|先停)(发|发送)?(每日|团队)?(的)?(摘要|汇总)(到|至|直到){date}",
        "(摘要|汇总)(暂停|停)(到|至|直到){date}",
        "{date}(之前|以前|前)(都)?(不要|别|不用)(再)?发(摘要|汇总)",
        "(暂停|跳过)(今天的|今日)?(每日)?(摘要|汇总)",
        "今天(不要|别|不用|不)(再)?发(摘要|汇总)(了)?",
        "(今天的|每日|每天的|团队)?(摘要|汇总|日报)(太多了|太频繁了|太频繁|看不过来|看不过来了|太烦了)?(,)?(先|就)?(停|暂停|停发|歇)(到|至){date}(吧|再说)?",
        "(今天|今日)(的)?(摘要|汇总|日报)(就)?(先)?(不要|别|不用|不)(再)?(发|推送|推)(给我|给我们)?(了)?",
        "(把)?(每日|团队)?(摘要|汇总)(先|给我)?(暂停|停|停发|停一停|停一下)(到|至|直到){date}",
        "(每日|团队)?(摘要|汇总){date}(之前|以前|前)(先)?(别|不要|不用)(再)?(发|推)(了)?",
        "(即日起|从今天起|今天起)?(暂停|停止|先停)(推送|发送|发)?(每日|每天的|团队)?(的)?(摘要|汇总|日报)(,)?(到)?{date}(再)?(恢复|继续|开始)?",
        "(今天的|今日的|今天|每日|每天的|团队)?(摘要|汇总|日报)(太多了|太频繁了)?(,)?(先)?(不要|别|不用|停)(再)?(发|推|推送)?(了)?(,)?(到|等)?{date}(再|才)?(开始|恢复|继续|发|推)(吧)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "pausing", "stop until", "put on hold", "snooze", "halt", "silence", "take a break from", "break from", "hold back", "hold off", "hold off on", "until",
        "till", "til", "ooo",
        "don't send", "do not send", "not send", "don't post", "no digest until", "not today", "today no", "skip today's", "skip the", "leave out", "give it a miss",
    ];

    private static readonly string[] ChineseCues =
    [
        "先别发", "暂时别发", "暂时不发", "先停到", "停几天", "停一天", "停一周", "歇几天", "先不发", "缓几天", "停发", "暂缓",
        "先不要发", "先不要发了", "先别推", "先别推了", "先不要推", "先不推", "先不用发", "先不用推", "暂停推送", "暂停发送", "暂停发", "暂停推", "暂停一下",
        "停推", "停几周", "停两天", "停三天", "停一阵", "停一阵子", "歇一歇", "缓一缓", "暂不发", "暂不推", "先停了", "先关了", "先关一下", "先停停", "停住",
        "再开始", "再发", "再恢复", "再继续", "再推",
    ];

    public GistKind Gist { get; } = new("digest.pause", [.. EnglishCues, .. ChineseCues, "pause", "hold", "suspend", "skip", "mute", "暂停", "先停", "停一下", "停到", "停发到", "暂停到", "跳过"], [GistSlot.Value(SlotNames.Digest, required: true), GistSlot.Value(SlotNames.Date)]) { IsAboutTopic = false, SupportingCues = ["until", "till", "back on", "resume", "到", "恢复", "再恢复"] };

    public string Title(SalesTurn turn, PhraseMatch match) => DigestTexts.Set.Get(turn.Language, "pause.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        if (match.Slots.GetValueOrDefault(SlotNames.Date)?.Text is not { } said)
            return (await schedules.SkipTodayAsync(turn, cancellationToken)).Said();
        if (!DateRecognizer.TryParseWhole(said, turn.Reading, out var reading) || reading.Value.Date is not { } date || reading.Value.Alternative is not null)
            return ScheduleDigest.Say(turn.Language, "date.unknown", said);
        return (await schedules.PauseAsync(turn, date, cancellationToken)).Said();
    }
}
