using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.People;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Check-in results": how the check-ins of the people below stand today, for their manager alone.</summary>
public sealed class CheckInResults(CheckInRecords records, Disclosure disclosure) : ICommand, IHinted
{
    public string Name => "checkin.results";

    public IReadOnlyList<string> English { get; } =
    [
        "(show|show me|see|give me|list)? (the|my|our|today's)? (team)? (team's|teams)? (check in|checkin|check ins|checkins) (results|result|roll up|rollup|summary|status|overview|answers) (today|now|for today)?",
        "(how did|how is|how was) (the|my) team (check in|checkin|doing) (today)?",
        "(who|who has|who's) (checked in|answered|answered the check in) (today)?",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(看|看看|查|查看|看一下|显示)?(我的|我们)?(团队|小组|组里|大家|全员|下属)?(今天|今日)?(的)?(签到|打卡|check in)(情况|结果|汇总|统计|进度|状态)(怎么样|如何)?",
        "(今天)?(谁|有谁|哪些人)(签到了|没签到|还没签到|打卡了|没打卡)",
        "(团队|大家|组里|全员|我们组)?(今天|今日)?(的)?(签到|打卡)(情况|结果|汇总|统计)(发|给|拿)(给)?我(看看|瞧瞧|看一下|瞅瞅|一下)?",
        "(团队|大家|组里|全员|我们组)(今天|今日)?(都)?(签到|打卡)(了|没|没有|了没|了吗|得怎么样|怎么样)",
    ];

    private static readonly string[] EnglishCues =
    [
        "who hasn't", "who hasn't done", "who didn't", "who answered", "who skipped", "who checked", "responses", "replies", "overview", "roll up", "rollup",
        "how was", "outcome", "outcomes", "my team's",
        "the team's", "team's", "from the team", "of my team", "everyone's", "everybody's", "did everyone", "has everyone", "show results", "what came out of",
    ];

    private static readonly string[] ChineseCues =
    [
        "看一下", "查一下", "谁没", "谁还没", "都谁", "哪些人", "团队", "大家", "组里", "全员", "统计", "发我", "瞧瞧", "瞅瞅", "怎么样",
        "发我看", "发我看下", "发我看看", "给我看", "给我看看", "看下", "睇下", "瞅下", "瞅一眼", "完成情况", "完成率", "进度", "汇总一下", "统计一下",
        "咋样", "有谁", "谁没做", "谁做了", "都做了吗", "做完没", "做了没",
    ];

    public GistKind Gist { get; } = new("checkin.results", [.. EnglishCues, .. ChineseCues, "results", "result", "who", "status", "summary", "team", "结果", "谁", "情况", "汇总", "看看", "没"], [GistSlot.Value(SlotNames.CheckIn, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => CheckInTexts.Set.Get(turn.Language, "results.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var people = TeamOf(turn).Where(p => p.Active && p.Id != turn.Person.Id).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        if (people.Count == 0)
            return Say(turn, "results.nobody");

        // The earliest date it can be anywhere right now; each person counts by their own.
        var from = turn.Now.InZone(DateTimeZone.ForOffset(Offset.MinValue)).Date;
        var found = await records.SinceAsync(turn.TenantId, [.. people.Select(p => p.Id)], from, cancellationToken);
        var rows = people.Select(p => new CheckInRow(p.Name, found[p.Id].FirstOrDefault(c => c.Date == p.Today(turn.Now)), p.AbsenceOn(p.Today(turn.Now)) is not null)).ToList();
        return await disclosure.AnswerAsync(turn, CheckInResultsCard.Render(turn.Language, turn.Today, rows), cancellationToken);
    }

    private static IEnumerable<Person> TeamOf(SalesTurn turn) =>
        turn.Organisation.People.Where(person => Access.May(turn.Person, Permission.ReadResults, person, turn.Organisation));

    private static TurnOutcome Say(SalesTurn turn, string key) => TurnOutcome.Say(OutboundActivity.Message(CheckInTexts.Set.Get(turn.Language, key)));
}
