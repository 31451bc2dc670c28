using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>"Stop digest": the one of this place. It is kept, so that starting it again finds its time.</summary>
public sealed class StopDigest(DigestSchedules schedules) : ICommand, IHinted
{
    public string Name => "digest.stop";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(stop|cancel|turn off|disable|end|remove|delete) (sending|posting)? (the|this|my|our)? (team|daily|scheduled)? (digest|digests)",
        "no more (daily)? (digest|digests)",
        "(i|we)? (don't|do not|dont|no longer) (need|want|read|use) (the|this|my|our|any|that)? (daily)? (digest|digests) (any more|anymore|any longer|at all)? (,|so)? (please)? (stop|cancel|end|kill|drop|remove|switch|turn) (it|them|that)? (off)?",
        "(i|we) (don't|do not|dont|no longer) (need|want) (the|this|my|our|any|that)? (daily)? (digest|digests) (any more|anymore|any longer|at all)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(停止|取消|关闭|停掉|停发|关掉|删除)(发|发送|推送)?(每日|每天的|定时|团队)?(的)?(摘要|汇总)",
        "(以后)?(不要|别|不用)(再)?(发|发送|推送)(每日|每天的)?(摘要|汇总)(了)?",
        "(这个频道|这里|这个群|群里|频道里)?(每日|每天的)?(的)?(摘要|汇总)(以后|就)?(别|不要|不用|别再|不要再|不用再)(给我|给我们|往这|在这)?(再)?(发|推|推送|发送)(了)?(,(太吵|太吵了|太烦了|烦死了|太频繁|看不过来))?",
        "(不想|不要|不用)(再)?(收|收到|看|看到)(每日|每天的)?(摘要|汇总)(了)?",
        "(退订|取消订阅)(每日|每天的)?(摘要|汇总)?",
        "(每日|每天的|团队)?(摘要|汇总|日报)(以后|今后|之后)?(都)?(别|不要|不用|甭|不必)(再)?(往|在|给)?(群里|这里|这儿|频道里|我|我们|大家)?(再)?(发|推|推送|发送)(了)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "stop sending", "stop posting", "stop the", "stop it", "quit", "delete", "opt out", "opt us out", "opt out of", "unsubscribe", "unsubscribe from",
        "unsubscribe us from", "unsubscribe me from", "don't want any more", "don't want any", "don't want",
        "we don't want", "we don't need", "don't need", "do not need", "do not want", "get rid of", "not any more", "enough of", "deactivate", "shut off", "cease",
        "discontinue", "end the", "terminate", "never send",
    ];

    private static readonly string[] ChineseCues =
    [
        "别给我推", "别推", "别推了", "别给我发", "不要给我发", "别再给我发", "不要推", "不要再推", "不想收", "不想看", "不收了", "退订", "取消订阅", "停了吧", "关了吧", "别发了", "不用发了", "不用再发", "以后别发",
        "甭发了", "唔好再发",
        "别往群里推了", "别往群里推", "别往群里发", "别往群里发了", "别往这里发", "别往这发", "别往这推", "别再推", "别再推了", "不用推", "不用推了",
        "不用再推", "不用再推了", "不需要了", "不需要", "不要了", "不用了", "别来了", "不必发", "不必发了", "不必再发", "无需再发", "无需发送", "停止推送",
        "停止发送", "关闭推送", "取消推送", "停推", "停推了", "不推了", "不发了", "以后别", "以后不要", "以后不用", "以后不用发", "以后不用发了", "以后别推",
        "以后别推了", "以后不用推", "以后不推", "以后不发", "不用给我发", "不用给我发了", "不用给我推", "不用给我们发", "不要给我推", "不想再收",
        "不想再收到", "不想收到", "太吵了", "太吵", "太烦了", "烦死了", "唔使发", "唔使再发", "唔好发", "唔好再推", "唔要了", "退了吧", "关了", "停了",
        "停了它", "关了它", "取消了吧", "取消掉",
    ];

    public GistKind Gist { get; } = new("digest.stop", [.. EnglishCues, .. ChineseCues, "stop", "cancel", "turn off", "switch off", "disable", "no more", "end", "停止", "取消", "关闭", "停掉", "停发", "关掉", "别再发", "别发", "不要再发", "不用发", "不要发"], [GistSlot.Value(SlotNames.Digest, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => DigestTexts.Set.Get(turn.Language, "stop.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => (await schedules.StopAsync(turn, cancellationToken)).Said();
}
