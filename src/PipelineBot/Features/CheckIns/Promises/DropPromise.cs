using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Promises;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>"Drop my promise to Megan": not needed any more.</summary>
public sealed class DropPromise(PromiseChange change) : ICommand
{
    private const string Drop = "(drop|cancel|withdraw|delete|remove)";

    public string Name => "promise.drop";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        $"{Drop} (my|the|our) (promise|commitment) (to|with|for) {{person}}",
        $"{Drop} (my|the|our)? (promise|commitment) (to|about|on|:)? {{what:name}}",
        $"{Drop} (my|the|our) (promise|commitment)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(取消|作废|删掉|删除|收回)(我)?(对|给|答应){person}的(承诺|诺言)",
        "(取消|作废|删掉|删除|收回)(我的|这个)?(承诺|诺言)((:|,)?{what:name})?",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => PromiseTexts.Set.Get(turn.Language, "drop.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => change.RunAsync(turn, match, PromiseRules.Drop, "dropped", cancellationToken);
}
