using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Promises;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>"Move my promise to Megan to Monday."</summary>
public sealed class MovePromise(PromiseChange change) : ICommand
{
    private const string Move = "(move|push|postpone|shift|delay|reschedule)";

    public string Name => "promise.move";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        $"{Move} (my|the|our) (promise|commitment) (to|with|for) {{person}} (to|until|till) {{date}}",
        $"{Move} (my|the|our)? (promise|commitment) (to|about|on|for|:)? {{what:name}} (to|until|till) {{date}}",
        $"{Move} (my|the|our) (promise|commitment) (to|until|till) {{date}}",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(把)?(我)?(对|给|答应){person}的(承诺|诺言)(改到|推迟到|延到|推到|延期到|改成|挪到|延后到){date}",
        "(把)?(我的|这个)?(承诺|诺言)(:|,)?({what:name})?(改到|推迟到|延到|推到|延期到|改成|挪到|延后到){date}",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => PromiseTexts.Set.Get(turn.Language, "move.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        match.Slots[SlotNames.Date].Value is DateReading { Impossible: false, Alternative: null, Date: { } due }
            ? change.RunAsync(turn, match, (promise, context) => PromiseRules.Move(promise, due, context), "moved", cancellationToken)
            : ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(PromiseTexts.Set.Get(turn.Language, "move.when"))));
}
