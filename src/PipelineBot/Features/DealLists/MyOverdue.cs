using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.DealLists;

/// <summary>"My overdue."</summary>
public sealed class MyOverdue(MilestoneLists lists) : ICommand, IHinted
{
    public string Name => "list.overdue";

    public IReadOnlyList<string> English { get; } =
    [
        "(show|list|see) (me)? (all)? my overdue (milestones|items|things|stuff)?",
        "(all)? my overdue (milestones|items|things|stuff)?",
        "(what is|what's|anything|what do i have) overdue",
        "(what am i late on|what is late|what's late|overdue)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(看|看看|查|查看|列出|显示)?我(的|有哪些|有什么|哪些)?(逾期|超期|过期|延期)(的)?(里程碑|事项|任务|事)?(有哪些|了)?",
        "(有什么|有哪些|哪些)(逾期|超期|过期)(了|的)?(里程碑|事项)?",
        "逾期",
        "(有没有|有)?(哪个|哪些|哪几个|什么|啥)(里程碑|事项|活|活儿|任务|事|节点)(是)?(逾期|超期|过期|拖期|拖着|拖过期|晚|误期|超时)(了|没做|没做完|没完成|未完成|没交|的)?(给我)?(列一下|拉个单子|拉个清单|列出来)?",
        "(我)?(有没有|有哪些|有什么|有啥)(逾期|超期|过期|拖期|超时)(的|了|没做的)?(里程碑|事项|任务|活|活儿|节点)?",
        "(看看|看下|查下)?我(手上|名下)?(有)?(哪些|什么|啥|几个)(ddl|deadline|里程碑|节点|事|活|任务|东西)(是)?(已经|都)?(爆了|过了|超了|逾期了|超期了|过期了|拖期了|晚了|误了)(啊|呀)?",
        "(看看|看下)?(我)?(有没有|有没|哪些|有哪些|有什么|有啥|有咩|有乜)(已经)?(过了期|过期|过期了|误了期|误期|迟了|超期|逾期|拖期|晚了)(没弄|没做|没交|没完成|没搞)?(的)?(嘢|事|事情|东西|活|里程碑|项目|任务|节点)?(啊|呀)?",
        "(帮我|给我|麻烦)?(把)?(我)?(的|手上|名下)?(所有|全部)?(逾期|超期|过期|拖期|误期|延误|超时|到期没做|过期没做)(了|的|未完成的|没做的)?(里程碑|事项|事|事情|任务|节点|项目|活|单子|清单)?(都)?(报|列|拉|捋|盘|发|说|念|过|查|给)(一下|下|出来|个清单|一遍|给我|我)?(看看|看)?(吧)?",
        "(看看|看下|查下|查一下)?(我)?(手上|手头|手里|名下)?(有没有|有哪些|有什么|有啥|有咩|有乜|还有啥|还有什么|还有哪些|有)?(什么|啥|哪些|咩)?(东西|事|事情|里程碑|节点|活|任务|项目)?(已经|都)?(拖|过|超|误|耽误|晚|迟|逾)(了|过头|过头了|咗|期|过期|过了期|咗期|过咗期|时|时间)(的)?(东西|事|事情|里程碑|节点|活|任务|未做|没做|未交|没交|还没弄)?(没有|没|的)?(啊|呀|吗)?",
    ];

    private static readonly string[] EnglishCues =
    [
        "over due", "is late", "is overdue", "are overdue", "whats late", "late already", "one late", "ones late", "late ones", "late stuff", "late items",
        "late milestones", "late things", "anything late", "everything late", "running late", "i'm late", "i'm late on", "am i late on",
        "am i behind", "i'm behind", "behind on", "running behind", "fallen behind", "falling behind", "lagging", "lagging behind", "off schedule", "past deadline",
        "past the deadline", "past their deadline", "past its due date", "past their due date", "past the due date",
        "past their date", "missed deadlines", "missed milestones", "missed dates", "deadlines missed", "deadline missed", "did i miss", "have i missed", "i missed",
        "i've missed", "has slipped", "have slipped", "what slipped", "what's slipped", "anything slipped",
        "anything slipping", "in the red", "the red ones", "red items", "delinquent", "gone past", "should have been done", "should've been done",
        "supposed to be done by now",
    ];

    private static readonly string[] ChineseCues =
    [
        .. Composed.Of("逾期 超期 过期 延期", "明细 清单 列表 情况 事项 名单 报表 汇总 台账 未办 未办事项 未完成事项 有几只 有几个 有几项 有几条 有多少 的有几只 的有几个 的有几项 的有几条 的有多少 项目 里程碑 任务 节点"),
        "有无逾期", "有否逾期", "有无超期",
        "拖过期", "拖过期了", "过期了", "逾期了", "超期了", "超时", "超时的", "误期", "延误", "延误的", "拖着没做", "拖着没做完", "拖着没弄", "没按时", "没按期", "该做没做", "该交没交", "到期没交", "到期未完成",
        "到期没完成", "拖了的", "拖延的", "晚了的", "超期没做", "过期没做", "逾期没做", "逾期未完成", "延期的里程碑", "yuqi", "wode yuqi", "拖欠",
        "ddl已经爆了", "已经爆了", "爆了", "爆ddl", "爆了ddl", "ddl爆了", "过ddl", "过了ddl", "超了ddl", "过deadline", "过了deadline", "超期未完成",
        "已逾期", "已超期", "已过期", "已经逾期", "已经超期", "已经过期", "拖了", "拖着的", "拖着没", "欠着的", "欠着没", "欠着没做", "还欠着", "没做的",
        "没交的", "没完成的", "迟了", "迟了的", "晚了", "误了", "误了期", "误咗期", "过咗期", "过期未", "逾期未", "红灯", "标红的", "亮红灯", "亮红灯的",
        "延误未",
    ];

    public GistKind Gist { get; } = new("list.overdue", [.. EnglishCues, .. ChineseCues, "overdue", "my overdue", "overdue milestones", "what is late", "what's late", "am i late", "are late", "behind schedule", "past due", "逾期", "逾期的", "超期", "超期的", "过期", "过期的", "到期没做", "拖期"], []) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => DealListTexts.Set.Get(turn.Language, "overdue.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => lists.ShowAsync(turn, MilestoneLists.Overdue, cancellationToken);
}
