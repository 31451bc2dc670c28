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
        "(看|看看|查|查看|查一下|列出|显示)?我(的|有哪些|手上的|名下的|现在的|有什么)?(全部|所有)?(商机|单子|项目|客户)(列表|清单|有哪些)?",
    ];

    public GistKind Gist { get; } = new("list.deals", ["my deals", "my open deals", "all my deals", "what deals", "which deals", "deals do i have", "my pipeline", "my opportunities", "list deals", "list my deals", "show my deals", "我的单子", "我的商机", "我手上", "手上现在有", "哪些单子", "有哪些单子", "哪些商机", "有什么单子", "我的项目", "我有哪些", "名下"], []) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => DealListTexts.Set.Get(turn.Language, "deals.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var deals = await workspace.DealsAsync(turn.TenantId, new OwnerScope(false, [turn.Person.Id]), DealStatus.Open, cancellationToken);
        DealResolver.SpeakOf(turn, deals.Select(d => d.Id));
        return await disclosure.AnswerAsync(turn, DealListCard.Render(turn, deals, pipelines), cancellationToken);
    }
}
