using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>"Resume digest": a paused or stopped one, at the time it had.</summary>
public sealed class ResumeDigest(DigestSchedules schedules) : ICommand, IHinted
{
    public string Name => "digest.resume";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } = ["(resume|restart|continue|unpause|unmute|reenable) (the|this|my|our)? (team|daily)? (digest|digests)"];

    public IReadOnlyList<string> Chinese { get; } = ["(恢复|继续|重新开始|重新)(发|发送|推送)?(每日|团队)?(的)?(摘要|汇总)", "(每日|每天的|团队)?(摘要|汇总|日报)(可以|能)?(继续|恢复|重新|再|照常)(发|推|发送|推送)?(了|吧)?", "(每日|每天的|团队)?(摘要|汇总|日报)(再|重新|继续|接着|恢复)(给我|给我们|帮我)?(发|推|开|搞)(起来|出来|上)(吧|了)?"];

    private static readonly string[] EnglishCues =
    [
        "again", "started again", "start the", "reactivate", "re-enable", "reenable", "switch back on", "put back on", "bring back", "unmute", "unsnooze", "resuming",
        "reinstate", "pick up again", "sending again", "send again", "activate",
    ];

    private static readonly string[] ChineseCues =
    [
        "重新启用", "重新打开", "再发", "恢复发", "继续发", "接着推", "重新推", "重启", "打开",
        "可以继续发", "可以继续发了", "继续推", "继续推送", "可以发了", "可以再发", "可以恢复", "可以恢复了", "恢复推送", "恢复发送", "恢复一下", "接着发吧",
        "照常发", "照常推", "照旧发", "正常发", "又可以发了", "重新推送", "重新订阅", "再推", "再给我发", "再给我推", "开回来", "打开吧", "重新打开吧",
        "开返",
    ];

    public GistKind Gist { get; } = new("digest.resume", [.. EnglishCues, .. ChineseCues, "resume", "restart", "continue", "unpause", "turn back on", "turn on", "back on", "start again", "switch on", "恢复", "继续", "重新开始", "重新发", "接着发", "开启"], [GistSlot.Value(SlotNames.Digest, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => DigestTexts.Set.Get(turn.Language, "resume.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => (await schedules.ResumeAsync(turn, cancellationToken)).Said();
}
