using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.DealLists;

/// <summary>"What is due this week": Monday to Sunday where the person is, both included.</summary>
public sealed class DueThisWeek(MilestoneLists lists) : ICommand, IHinted
{
    public string Name => "list.week";

    public IReadOnlyList<string> English { get; } =
    [
        "(what is|what's|anything|show me|show|list) due this week",
        "due this week",
        "my (week|due this week)",
        "(what do i have|what have i got) this week",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(我)?(本周|这周|这星期|这个星期|本星期)(到期|要完成|要做|该做)(的)?(里程碑|事项|任务|事|什么)?(有哪些)?",
        "(我)?(本周|这周)(有什么|有哪些)(到期|要做|要完成)(的)?(里程碑|事项|事)?",
        "(帮我|给我|请|麻烦)?(看|看看|看一下|看下|查|查下|列|列出|列一下)?(我)?(本周|这周|这星期|这个星期|本星期|这礼拜|这个礼拜|本礼拜)(我)?(还)?(有)?(什么|啥|哪些|咩)?(要|该|得)?(到期|交|做|完成|到期的|交的|做的|完成的|ddl|deadline|截止)(东西|事|事儿|活|活儿|任务|里程碑|事项|节点)?(有哪些|列一下|列出来)?",
        "我(本周|这周|这星期|这个星期|这礼拜|这个礼拜)(还)?有(什么|啥|哪些)(事|事儿|活|活儿|任务|里程碑|事项|节点|ddl|deadline)?(要做|要交|要完成)?",
        "(帮我|给我)?(看看|看下|列|列出|查|拉)?(一下|下)?(我)?(本周|这周|这星期|这个星期|本星期|这礼拜|这个礼拜|本礼拜|这几天|近几天|最近几天|this week)(我)?(内)?(还)?(有)?(哪些|什么|啥|咩|几个)?(应|要|该|得|需|需要|必须|应该)(交付|完成|做|交|搞定|弄完|办|办完|处理|settle|due|到期|收尾)(的)?(里程碑|节点|事项|任务|活|东西|事|事情)?(清单|列表|有哪些)?(啊|呀)?",
        "(我)?(这几天|近几天|最近几天)(有)?(啥|什么|哪些|咩)(要)?(到期|要交|要做)(的)?(啊|呀)?",
    ];

    private static readonly string[] EnglishCues =
    [
        .. from what in (string[])["what have i got", "what do i have", "what i have", "what've i got", "have i got", "what i got", "what's on"] from when in (string[])["due", "due this week", "coming up", "coming up this week", "on this week", "this week", "for this week"] select $"{what} {when}",
        "due in this week", "this week's", "this weeks", "week's milestones", "my agenda", "appointments", "which appointments", "what appointments",
        "my appointments", "week ahead", "the week ahead", "rest of the week", "the rest of the week",
        "before the weekend", "coming up", "what's coming up", "whats coming up", "upcoming milestones", "on this week", "on for this week", "on my agenda",
        "on the agenda", "due soon", "my schedule this week", "my calendar",
        "have i this week", "i have this week", "happening this week", "happens this week", "planned this week", "milestones this week", "this week look",
    ];

    private static readonly string[] ChineseCues =
    [
        .. Composed.Of("这周 本周 这礼拜 这星期 今周 这个礼拜", "我要 要 我得 得 我该 该 我", "干嘛 干啥 干什么 做什么 做啥 忙啥 忙什么 弄啥 搞啥 做咩 做乜 交啥 交什么"),
        "这礼拜", "这个礼拜", "本礼拜", "本星期", "这一周", "本周内", "这周内", "要交的", "要交", "该交的", "要做的", "要干的", "到期的", "有哪些到期", "有啥到期", "有什么到期", "有啥ddl", "啥ddl", "ddl",
        "deadline", "这周的事", "本周的事", "本周任务", "这周任务", "本周安排", "这周安排", "列一下",
        "本周到期的", "这周到期的", "这礼拜到期", "礼拜到期", "这个礼拜到期", "本周要到期", "这周要到期", "要到期", "快到期", "快到期的", "有啥子要做",
        "有啥要做", "有什么要做", "有啥事", "有什么事", "有哪些事", "有哪些事情", "这周有啥", "本周有啥", "这周有什么", "本周有什么", "这周我要", "本周我要",
        "这周干啥", "本周干啥", "这礼拜有啥", "礼拜有啥", "呢个礼拜", "今个礼拜", "呢周", "今周", "本周项目", "本周待办", "这周待办", "本周工作", "这周工作",
        "本周计划", "本周日程",
    ];

    public GistKind Gist { get; } = new("list.week", [.. EnglishCues, .. ChineseCues, "due this week", "due this wk", "this week", "this wk", "my week", "on my plate this week", "coming up this week", "week look like", "本周到期", "这周到期", "本周", "这周", "这星期", "这个星期", "本周要做", "这周要做", "这周要干"], []) { IsAboutTopic = false, Yields = true };

    public string Title(SalesTurn turn, PhraseMatch match) => DealListTexts.Set.Get(turn.Language, "week.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => lists.ShowAsync(turn, MilestoneLists.Week, cancellationToken);
}
