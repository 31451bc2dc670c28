using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>"Digest now": posted where it was asked for.</summary>
public sealed class DigestNow(IDocumentStore store, DigestPoster poster, RoomReaders readers, Disclosure disclosure) : ICommand, IHinted
{
    public string Name => "digest.now";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(send|post|show|give|get|make) (me|us)? (a|the|my|our|today's)? (team|daily)? digest (now|here|right now)?",
        "(a|the|my|our|today's)? (team|daily)? digest (now|here|right now)?",
        "(what is|what's|show|list) overdue (in|on|for) (my|the|our) team",
        "(my|the|our)? team's overdue (milestones)?",
        "(my|the|our)? team overdue",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(现在|马上|立即|立刻)?(发|发送|发一下|发一份|发个|推送|来一份|来个|看|看看|看一下|出|出一份|生成|给我)(一下|一份)?(今天的|今日|团队的|团队)?(每日)?(摘要|汇总)",
        "(今天的|今日|团队的|团队)?(每日)?(摘要|汇总)(现在)?(发|发送|发一下)?",
        "现在(就)?(发|发送)(摘要|汇总)",
        "(看|看看|看一下)?(团队|全队|大家)(的|有哪些|有什么)?逾期(的)?(里程碑)?",
        "(每日|团队)?(摘要|汇总)(给我|发我|发给我|推给我)(来)?(一份|一下|个|看看)?",
        "(给我)?(整|弄|搞|拉)(一份|个|一个)(团队)?(摘要|汇总)(出来)?",
        "(摘要|汇总|日报)(现在|马上|这会儿)(就)?(给我|给我们)?(来|发|推|出|整)(一份|一个|个|份|一下)?(吧)?",
        "(摘要|汇总|日报)(现在|马上|而家|即刻|这会儿)?(就)?(派|发|送|推|交)?(俾我|畀我|给我)(睇下|看看|看下|吧|先)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "shoot", "shoot me", "shoot over", "fire", "fire off", "fire up", "push out", "gimme", "get me", "pull", "pull up", "bring up", "run the", "generate",
        "let me see", "let me have", "let's see", "let's have",
        "i want to see", "can i have", "can i get", "can i see", "where is", "where's", "read me", "hand me", "email me", "drop me", "the latest", "the team's",
        "share the",
    ];

    private static readonly string[] ChineseCues =
    [
        "发我", "发给我", "推给我", "推一份", "整一份", "来个", "来一个", "要一份", "拉一份", "出一下", "发出来", "瞅瞅", "瞧瞧", "立即", "这会儿", "发一个", "发个", "发一下",
        "现在就", "现在就要", "给我来一份", "给我来份", "来份", "来一份看看", "先来一份", "推一下", "推送一下", "发来", "发过来", "发我一份", "发一份给我",
        "拿来", "拉一下", "出一个", "生成一份", "生成一下", "现发", "补发", "补发一份", "再发一次", "重发", "重发一次", "再发一份",
    ];

    public GistKind Gist { get; } = new("digest.now", [.. EnglishCues, .. ChineseCues, "send", "post", "now", "right away", "right now", "give", "show", "立刻", "马上", "现在", "发", "发一份", "来一份", "来一下", "给我", "出一份", "看看", "看一下"], [GistSlot.Value(SlotNames.Digest, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => DigestTexts.Set.Get(turn.Language, "now.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        if (!DigestAccess.MayAsk(turn.Person) || DigestAccess.PlaceOf(turn) is not { } place)
            return TurnOutcome.Say(OutboundActivity.Message(DigestTexts.Set.Get(turn.Language, "refused")));
        if (await DigestAccess.RefusesAsync(turn, readers, turn.Person, cancellationToken) is { } verdict)
            return await AsideAsync(turn, verdict, cancellationToken);
        var digest = await poster.PrepareAsync(turn.NewId("digest"), turn.TenantId, turn.Person, place, turn.Today, turn.Zone.Id, turn.Language, cancellationToken);
        // The tenant may have no schedule: what shows digests again looks where one is known.
        var outcome = TurnOutcome.Say(digest.Activity).And(digest.Writes).And(Schedules.Register(turn.TenantId));
        outcome.WhenSent = async (activityId, ct) => await store.GetAsync(DigestDocuments.Digest, turn.TenantId, digest.Digest.Id, ct) is { } posted
            ? [DigestDocuments.Digest.Write(posted, posted.Value with { ActivityId = activityId, ConversationId = turn.Reference?.ConversationId })]
            : [];
        return outcome;
    }

    /// <summary>In the asker's own chat instead, as a digest of that chat.</summary>
    private async ValueTask<TurnOutcome> AsideAsync(SalesTurn turn, RoomVerdict verdict, CancellationToken cancellationToken)
    {
        if (verdict == RoomVerdict.Unknown)
            return ScheduleDigest.Say(turn.Language, "readers.unknown");
        var digest = await poster.PrepareAsync(
            turn.NewId("digest"), turn.TenantId, turn.Person, ScheduleTarget.Person(turn.Person.Id), turn.Today, turn.Zone.Id, turn.Language, cancellationToken);
        var outcome = await disclosure.AnswerAsync(turn, digest.Activity, cancellationToken);
        return outcome.Notices.Count == 0 ? outcome : outcome.And(digest.Writes).And(Schedules.Register(turn.TenantId));
    }
}
