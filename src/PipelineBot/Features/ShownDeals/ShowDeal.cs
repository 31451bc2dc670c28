using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Deals;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.ShownDeals;

/// <summary>"Show Contoso."</summary>
public sealed class ShowDeal(DealUpdater updater, PipelineSet pipelines, Disclosure disclosure) : ICommand, ICardVerbs
{
    public string Name => "deal.show";

    public IReadOnlyList<string> English { get; } =
    [
        "(show|open|view|display|see|find|get) (me)? {deal}",
        "(how is|how's|what about|what's up with|what is up with|status of|details of|tell me about) {deal} (going|doing)?",
        "(what is|what's)? the (status|state|stage|amount|value|close date|next step|owner) of {deal}",
        "(status|amount|value|close date|next step|owner) of {deal}",
        "when (does|will|should) {deal} (close|sign)",
        "who owns {deal}",
        "(where are we|where do we stand) (with|on) {deal}",
        "(pull up|bring up|look up) {deal}",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(看|看下|看看|看一下|瞅瞅|睇下|查下|查一下|请问|问下)?{deal}(那单|那边|这边)?(的)?(现在|目前|最近|而家|如今)?(的)?(现状|情况|进展|进度|状态|近况|动态)?(如何|怎样|怎样了|咋样|咋样了|怎么样|怎么样了|点样|点呀)(啊|呀|呢)?",
        "(看|看看|看一下|看下|查|查看|查一下|查下|打开|显示|找|找一下|展示){deal}(的)?(情况|详情|进展|状态|信息)?",
        "{deal}(的)?(情况|进展|状态|详情)(如何|怎么样|怎样|呢)?",
        "{deal}(的)?(金额|预算)(是)?(多少|多少钱)",
        "{deal}(预计)?(什么时候|哪天|何时)(能)?(成交|签约|签单|关单)",
        "{deal}(现在)?(怎么样了|怎么样|怎样了|到哪了|到哪一步了|什么情况|到哪个阶段了)",
        "{deal}(给我)?(看看|看一下|看下)",
        "{deal}(现在)?(到底)?(是)?谁(在)?(负责|跟|跟进|管|盯)(的)?(啊|呢|呀)?",
        "{deal}(现在|最近)?(咋样|咋样了|咋个样|啥情况|啥进展|啥进度|到哪步了|进展咋样|怎么个情况|有啥进展|有什么进展)(啊|呢|呀)?",
        "(瞅瞅|瞧瞧|瞅一眼|看眼|看一眼|调出|调一下|调阅|翻一下|翻出|拉一下|拉出){deal}(的)?(资料|情况|详情|信息|档案|记录|进度)?(出来)?",
    ];

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>> { [UpdateVerbs.Show] = OnButtonAsync };

    public string Title(SalesTurn turn, PhraseMatch match) => ShownDealTexts.Set.Get(turn.Language, "title", NameOf(turn, match.Slots[SlotNames.Deal].Text));

    /// <summary>"Show it?" does not say what is shown.</summary>
    private static string NameOf(SalesTurn turn, string said) =>
        turn.IsPersonal && DealResolver.IsPronoun(said) && DealResolver.LastSpokenOf(turn) is { } deal ? deal.Name : Quoted.Of(said);

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var said = match.Slots[SlotNames.Deal].Text;
        var resolution = DealResolver.Resolve(turn, said);
        DealResolver.Offer(turn, said);
        if (resolution.Found is { } found)
            return await ShowAsync(turn, found.Id, cancellationToken, AskedAbout(turn.Text));
        if (DealResolver.IsPronoun(said))
            return TurnOutcome.Say(OutboundActivity.Message(ShownDealTexts.Set.Get(turn.Language, "ask")));
        return resolution.Near.Count == 0
            ? TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, said))
            : await disclosure.AnswerAsync(turn, DealChoiceCard.Render(turn, ShownDealTexts.Set.Get(turn.Language, "which", Quoted.Of(said)), resolution.Near.Select(m => m.Value)), cancellationToken);
    }

    /// <summary>The piece of the deal a question is about: a bare value said next is its new one.</summary>
    private static SlotType? AskedAbout(string text)
    {
        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }

        return Says("close date", "closing date", "when ", "成交", "签约", "签单", "什么时候", "哪天", "何时", "簽約", "什麼時候") ? SlotType.Date
            : Says("amount", "value", "金额", "多少", "金額") ? SlotType.Money
            : Says("stage", "阶段", "階段") ? SlotType.Stage
            : null;
    }

    private async ValueTask<TurnOutcome> OnButtonAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        var outcome = await ShowAsync(turn, data.TextOrNull(UpdateVerbs.Deal) ?? "", cancellationToken);
        // The card with the button stays: the deal is shown below it.
        if (outcome.Replies.Count > 0)
            outcome.Beside = ShownDealTexts.Set.Get(turn.Language, "below");
        return outcome;
    }

    private async ValueTask<TurnOutcome> ShowAsync(SalesTurn turn, string dealId, CancellationToken cancellationToken, SlotType? asked = null)
    {
        if (await updater.FindAsync(turn, dealId, cancellationToken) is not { Value: var deal })
            return TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, ""));
        turn.State.Notes[DealResolver.LastDealNote] = deal.Id;
        ShownTopic.Remember(turn, deal.Id, asked);
        return await disclosure.AnswerAsync(turn, DealCard.Render(turn, deal, pipelines), cancellationToken);
    }
}
