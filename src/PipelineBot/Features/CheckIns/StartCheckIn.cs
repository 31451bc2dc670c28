using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Check-in now": today's check-in, in the person's own chat wherever it was asked for. May always be asked.</summary>
public sealed class StartCheckIn(CheckInOpening opening, CheckInViews views, Disclosure disclosure) : ICommand, IHinted, ICardVerbs
{
    public string Name => "checkin.now";

    public IReadOnlyList<string> English { get; } =
    [
        "(start|begin|open|do|run|give me|show me)? (a|my|the|today's)? (check in|checkin|check-in form) (now|today|please)?",
        "(let's|let us|i want to|i would like to|i'd like to) (check in|checkin|do my check in) (now)?",
        "(start|open|do|write|fill in) (my|today's|the)? (daily report|daily update|standup|stand up)",
        "(daily report|daily update)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(现在|马上|立即|我要|我来|来|开始|打开|进行|做)?(我的|今天的|今日)?(签到|打卡|check in|checkin)(一下|吧)?",
        "(现在)?(开始|进行)(一对一)?(签到|跟进|check in)",
        "(我要|现在|来)?(写|填|填写|交|发)(一下|个)?(今天的|今日)?(日报|每日跟进|跟进表)",
        "(今天的|今日)?(日报|每日跟进|一对一跟进)",
        "(来|走)(,)?(开始|做)?(签到|打卡)(吧|呗)?",
        "(签到|打卡)(,)?(快|快点|赶紧|走起|走|搞起|马上)(吧)?",
    ];

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>> { [CheckInVerbs.Start] = (turn, _, cancellationToken) => ShowAsync(turn, cancellationToken) };

    private static readonly string[] EnglishCues =
    [
        "start my", "start the", "start a", "open my", "open the", "run my", "run the", "do my", "do a", "i'm ready for", "ready for", "kick off", "fill in",
        "fill out", "time for",
        "it's time for", "bring up", "pull up", "right now", "begin my", "begin the",
    ];

    private static readonly string[] ChineseCues =
    [
        "做一下", "做个", "来一次", "来一个", "做", "填", "填一下", "走起", "搞一下", "补", "补一下", "马上", "立刻", "打开",
        "来吧", "来一下", "做今天的", "现在做", "现在来", "开始吧", "开始今天的", "开签", "走一个", "走一波", "整一下", "我来", "我要做", "我要填", "搞起",
        "搞起来", "先做", "弄一下",
    ];

    public GistKind Gist { get; } = new("checkin.now", [.. EnglishCues, .. ChineseCues, "start", "do", "begin", "now", "let's", "开始", "现在", "我要", "来"], [GistSlot.Value(SlotNames.CheckIn, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => CheckInTexts.Set.Get(turn.Language, "now.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => ShowAsync(turn, cancellationToken);

    private async ValueTask<TurnOutcome> ShowAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        var opened = await opening.OpenAsync(turn.TenantId, turn.Person, turn.Today, turn.Now, cancellationToken);
        var view = await views.BuildAsync(turn.TenantId, turn.Person, opened.CheckIn, turn.Language, cancellationToken);
        var outcome = await disclosure.AnswerAsync(turn, CheckInCard.Render(view), cancellationToken);
        return turn.IsPersonal || outcome.Notices.Count > 0 ? outcome.And(opened.Writes(turn.TenantId)) : outcome;
    }
}
