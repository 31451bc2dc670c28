using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Scheduling;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>"Stop digest": the one of this place. It is kept, so that starting it again finds its time.</summary>
public sealed class StopDigest(Schedules schedules) : ICommand, IHinted
{
    public string Name => "digest.stop";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(stop|cancel|turn off|disable|end|remove|delete) (sending|posting)? (the|this|my|our)? (team|daily|scheduled)? (digest|digests)",
        "no more (daily)? (digest|digests)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(停止|取消|关闭|停掉|停发|关掉|删除)(发|发送|推送)?(每日|每天的|定时|团队)?(的)?(摘要|汇总)",
        "(以后)?(不要|别|不用)(再)?(发|发送|推送)(每日|每天的)?(摘要|汇总)(了)?",
        "(这个频道|这里|这个群|群里|频道里)?(每日|每天的)?(的)?(摘要|汇总)(以后|就)?(别|不要|不用|别再|不要再|不用再)(给我|给我们|往这|在这)?(再)?(发|推|推送|发送)(了)?(,(太吵|太吵了|太烦了|烦死了|太频繁|看不过来))?",
        "(不想|不要|不用)(再)?(收|收到|看|看到)(每日|每天的)?(摘要|汇总)(了)?",
        "(退订|取消订阅)(每日|每天的)?(摘要|汇总)?",
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
    ];

    public GistKind Gist { get; } = new("digest.stop", [.. EnglishCues, .. ChineseCues, "stop", "cancel", "turn off", "switch off", "disable", "no more", "end", "停止", "取消", "关闭", "停掉", "停发", "关掉", "别再发", "别发", "不要再发", "不用发", "不要发"], [GistSlot.Value(SlotNames.Digest, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => DigestTexts.Set.Get(turn.Language, "stop.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        if (!DigestAccess.MayAsk(turn.Person) || DigestAccess.PlaceOf(turn) is not { } place)
            return ScheduleDigest.Say(turn.Language, "refused");
        var stored = await schedules.FindAsync(turn.TenantId, DigestJob.KindName, place, cancellationToken);
        if (stored is not { Value.Stopped: false })
            return ScheduleDigest.Say(turn.Language, "none");
        return ScheduleDigest.Say(turn.Language, "stop.done").And(Schedules.Save(stored, await schedules.PlannedAsync(stored.Value with { Stopped = true }, turn.Now, cancellationToken)));
    }
}
