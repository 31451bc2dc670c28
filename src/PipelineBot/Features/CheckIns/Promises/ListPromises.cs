using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Promises;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>"My promises": what the person owes others and is owed, due first, with their answers.</summary>
public sealed class ListPromises(PromiseRecords records, Disclosure disclosure) : ICommand
{
    public string Name => "promise.list";

    public IReadOnlyList<string> English { get; } =
    [
        "(show|list|see|give|what are|which are)? (me)? (my|our|all|all my|the)? (open|outstanding|overdue)? (promises|commitments)",
        "what (did|have|do) (i|we) (promise|promised|owe) (anyone|anybody|people|everyone|others|to people|whom|the others)?",
        "(what|who) (do|did|have) (people|they|others) (promise|promised|owe) me",
        "who (owes|promised) me (what|something|anything)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(看|看看|看一下|查看|查|列出|显示)?(一下)?(我|我们)?(的)?(还有)?(哪些|所有|全部)?(没兑现|未兑现|没完成|未完成|未了)?(的)?(承诺|诺言)(清单|列表|有哪些)?",
        "我(都|还)?(答应|承诺)(了|过)(谁|别人|大家|人家)?(什么|啥|哪些)(事|事情)?",
        "(谁|大家|别人)(答应|承诺)(了|过)我(什么|啥|哪些)(事)?",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => PromiseTexts.Set.Get(turn.Language, "list.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        await disclosure.AnswerAsync(turn, await RenderAsync(turn, null, null, cancellationToken), cancellationToken);

    /// <param name="instead">A promise as it is about to be stored.</param>
    /// <param name="header">What to say above it; null for how many there are.</param>
    public async ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, Promise? instead, string? header, CancellationToken cancellationToken)
    {
        var all = await records.OfAsync(turn.TenantId, turn.Person.Id, cancellationToken);
        var open = all.Where(p => p.Id != instead?.Id).Concat(instead is null ? [] : [instead])
            .Where(p => p.State == PromiseState.Open && p.Concerns(turn.Person.Id))
            .OrderBy(p => p.Due).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
        var texts = PromiseTexts.Set;
        header ??= open.Count == 0 ? texts.Get(turn.Language, "list.none") : texts.Count(turn.Language, "list.header", open.Count);
        return PromiseCards.List(turn.Language, header, turn.Person.Id, open, turn.TodayOf, id => PromiseKeeper.NameOf(turn, id));
    }
}
