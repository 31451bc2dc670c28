using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Promises;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>"Kept: discount approval."</summary>
public sealed class KeepPromise(PromiseChange change) : ICommand
{
    public string Name => "promise.keep";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(promise)? (kept|fulfilled) : {what:name}",
        "(promise|commitment) (done|kept|fulfilled|delivered) (:)? {what:name}",
        "(i|we)? (have|'ve)? (kept|fulfilled|delivered on|delivered|did|done with|done) (my|the|our) (promise|commitment) (to|with)? {person}",
        "(i|we)? (have|'ve)? (kept|fulfilled|delivered on|delivered|did|done with|done) (my|the|our) (promise|commitment) (to|about|on|:)? {what:name}",
        "(i|we)? (have|'ve)? (kept|fulfilled|delivered on|delivered|did|done with|done) (my|the|our) (promise|commitment)",
        "{person} (kept|fulfilled|delivered on) (his|her|the|their) (promise|commitment)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(承诺|诺言)?(已经|已)?(兑现|做到|办到)(了)?(:|,){what:name}",
        "(我)?(已经|已)?兑现(了)?(我)?(对{person}的)?(承诺|诺言)((:|,)?{what:name})?",
        "(我)?(答应|承诺){person}的(事|事情)?(,)?{what:name}(已经|已|都)?(办好|做到|兑现|搞定|办完|完成|做完|做好)(了)",
        "(我)?(答应|承诺){person}的(事|事情)(,)?(已经|已|都)?(办好|做到|兑现|搞定|办完|完成|做完|做好)(了)",
        "(我的)?承诺(:|,)?{what:name}(已经|已|都)?(兑现|办好|做到|完成|搞定|做完)(了)",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => PromiseTexts.Set.Get(turn.Language, "keep.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => change.RunAsync(turn, match, PromiseRules.Keep, "kept", cancellationToken);
}
