using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Features.DealLists;

/// <summary>"My deals": the open ones, by stage, with the total.</summary>
public sealed class MyDeals(Workspace workspace, PipelineSet pipelines, Disclosure disclosure) : ICommand, IHinted
{
    public string Name => "list.deals";

    public IReadOnlyList<string> English { get; } =
    [
        "(show|list|see|give) (me)? (all)? my (open)? (deals|opportunities|pipeline|opps)",
        "(all)? my (open)? (deals|opportunities|pipeline|opps)",
        "(what|which) (deals|opportunities) do i have",
        "(deals|list deals|list|opportunities)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(我)(名下|手上|手里|手头)(有|有着)?(好多|几多|多少|几个|啲咩|乜嘢|什么|一堆|不少)(单|单子|项目|商机|deal|deals)(咧|呢|啊|呀)?(,)?(列|列给|列出来|报|拉|拉出来|发)(给)?(我)?(看|看看|看下|一下|瞧瞧)?",
        "(我)?(有)?(乜嘢|咩|乜|什么|哪些|啥)(单|单子|商机|项目)(喺|在|挂在)(我度|我手|我手上|我这|我这里|我这儿|我名下)(啊|呀|呢)?",
        "(看|看看|查|查看|查一下|列出|显示)?我(的|有哪些|手上的|名下的|现在的|有什么)?(全部|所有)?(商机|单子|项目|客户)(列表|清单|有哪些)?",
        "(显示|列|列出|看|看看|查|查看)(一下|下)?(,)?(我|我的)(,)?(所有|全部)?(的)?(,)?(商机|单子|单|项目|案子|机会)",
        "我(手上|手头|手里|名下|这边|这里)?(现在|目前)?(还)?(有|挂着|跟着|剩)(几个|多少|多少个|哪些|什么|啥|咩)(商机|单子|单|项目|客户|案子|机会)(啊|呀|呢)?",
        "(都)?(给我)?(列出来|列一下|拉一下)(,)?(我|我的|我那些)(商机|单子|单|项目|案子)",
        "(列|列出|列一下|拉|拉一下|拉出|看|看下|看一下|给我看)(一下|下|出)?(我的|我手上的|我手里的|我名下的)(deal|deals|opp|opps|pipeline|商机|单子|项目|案子)(一下|看看|出来)?",
        "(我的|我)?(pipeline|商机|单子|项目|案子)(给我)?(拉|列|捋|盘|过|理)(一下|一遍|出来|一捋|一盘)(看看)?",
        "(帮我|给我|麻烦|得闲帮我|睇下|睇|列晒|列|睇睇|看|看看|看下)?(把)?(我|我手上|我手头|我名下)(的|嘅|啲|些|那些|这些)(所有|全部)?(单|单子|商机|项目|案子|客户|deal|deals)(都|全)?(列|拉|捋|报|发|摆|调|导)?(出来|一下|下|一遍)?(看看|看)?(吧)?",
        "我(现在|目前|手上|手头)?(都)?(在)?(跟|盯|做|负责)(了|着)?(哪些|什么|啥|几个|多少|多少个)(客户|单|单子|商机|项目|案子|deal)(来着|啊|呀|呢)?",
        "(得闲)?(帮我)?(列|列晒|睇晒|睇下)(我)(啲|嘅|的)(单|单子|商机)",
    ];

    private static readonly string[] EnglishCues =
    [
        "i'm working on", "im working on", "i am working on", "am i working on", "everything i'm on", "all my stuff", "my stuff", "my list", "my deal list",
        "deal list", "list of deals", "list of my deals", "all deals", "all the deals", "all open deals", "open deals",
        "deals i have", "deals i own", "deals are mine", "deals of mine", "deals on my plate", "my current deals", "my active deals", "my accounts", "my book",
        "my book of business", "my portfolio", "my opps", "my funnel", "my customers", "my open opportunities",
        "my open opps", "what's mine", "whats mine", "what do i own", "what i own", "what have i got", "what i have", "what have we got", "have we got open", "do we have open", "what do we have", "have i got cooking", "have i got going",
        "have i got open", "got cooking", "got going", "cooking", "in my pipe", "in my pipeline", "in my funnel",
        "in my name", "on my name", "under my name", "on my plate", "on my desk", "on the go", "do i have open", "do i have going", "i have open", "i'm running",
        "i'm handling", "opportunities do i have", "which opportunities", "what opportunities", "which opps", "what opps",
        "list opportunities", "list opps", "list all", "list my", "show all", "show me all", "show pipeline", "show the pipeline", "the pipeline",
    ];

    private static readonly string[] ChineseCues =
    [
        "我的单", "我那些单子", "我的那些单子", "那些单子", "我手头", "我手头有", "手头有哪些", "手头有什么", "手头上的单", "手头的单", "手上的单", "手上有哪些", "手上有几个", "手里的单", "手里有哪些", "我手里", "我名下有",
        "我名下的", "我名下还", "我名下都有", "几个单", "几个单子", "多少单", "多少单子", "多少个单", "多少商机", "几个商机", "有咩单", "咩单", "我的案子", "我有几个", "我的机会", "我的客户", "列出来", "单子列表",
        "商机列表", "项目列表", "单子清单", "商机清单", "所有单子", "所有商机", "全部商机", "全部单子", "在跟的单子", "在跟的商机", "我在跟的", "我跟的单", "我跟的", "我负责的", "wode danzi", "wode shangji",
        "我的deal", "我的deals", "我的opp", "我的pipeline", "有啥单子", "都有啥单子", "有啥单", "有啥商机", "啥单子", "我这些单子",
        "我手里这些单子", "手里这些单子", "手上这些单子", "手头这些单子", "我手头上有", "手头上有", "手头上有咩单", "我有咩单", "我有乜单", "我的全部商机",
        "我的所有商机", "名下全部", "名下所有", "本人名下", "本人名下全部", "在跟商机", "在跟项目", "在跟的项目", "在跟的deal", "全部在跟商机", "在手商机",
        "在手项目", "在手的单", "商机一览", "商机汇总", "商机总表", "单子汇总", "单子总表", "项目总表", "我有些什么单", "我都在跟哪些", "我在跟哪些",
        "我跟着哪些", "我还有几单", "我还有几个单", "还有几个单子", "还有哪些单子", "还有哪些单", "我的活", "我的盘子", "我的池子", "我的漏斗", "我的管道",
        "pipeline拉一下", "拉一下pipeline", "我的单拉一下", "捋一遍", "捋一捋", "盘一下", "盘一盘", "过一遍",
    ];

    public GistKind Gist { get; } = new("list.deals", [.. EnglishCues, .. ChineseCues, "my deals", "my open deals", "all my deals", "what deals", "which deals", "deals do i have", "my pipeline", "my opportunities", "list deals", "list my deals", "show my deals", "我的单子", "我的商机", "我手上有", "我手上的", "我手上现在有", "我手上还有", "手上现在有", "哪些单子", "有哪些单子", "哪些商机", "有什么单子", "我的项目", "我有哪些", "名下"], []) { IsAboutTopic = false, IsGeneral = true };

    public string Title(SalesTurn turn, PhraseMatch match) => DealListTexts.Set.Get(turn.Language, "deals.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var deals = await workspace.DealsAsync(turn.TenantId, new OwnerScope(false, [turn.Person.Id]), DealStatus.Open, cancellationToken);
        DealResolver.SpeakOf(turn, deals.Select(d => d.Id));
        return await disclosure.AnswerAsync(turn, DealListCard.Render(turn, deals, pipelines), cancellationToken);
    }
}
