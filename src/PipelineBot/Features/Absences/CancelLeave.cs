using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Absences;

/// <summary>"Cancel my leave": what is left of it, and all that was to come.</summary>
public sealed class CancelLeave(LeaveKeeper keeper) : ICommand
{
    public string Name => "absence.cancel";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(cancel|delete|remove|clear|end) (my|all my)? (leave|vacation|holiday|holidays|time off|pto|absence)",
        "(i am|i'm|im) back from (my)? (leave|vacation|holiday|holidays|pto)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(取消|撤销|撤回|删除|结束)(我的|我)?(休假|请假|假期|年假|度假)(安排|申请)?(了)?",
        "(我)?(销假|提前销假)(了)?",
        "(我)?(休假|休完假|度假|度完假|请假)(已经)?(回来|结束)(了)",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => Text(turn, "cancel.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var leave = turn.Person.Absences.Where(a => a.To >= turn.Today).ToList();
        if (leave.Count == 0)
            return TurnOutcome.Say(OutboundActivity.Message(Text(turn, "cancel.none")));
        var kept = await keeper.KeepAsync(turn, _ => [], null, cancellationToken);
        var done = Text(turn, "cancel.done", Say.Phrases(turn.Language, leave.Select(a => LeaveKeeper.Days(turn, a))));
        var answer = kept.Next is { } day ? Say.Sentences(turn.Language, done, Text(turn, "cancel.next", Say.Date(turn.Language, day))) : done;
        return TurnOutcome.Say(OutboundActivity.Message(answer)).And(kept.Writes);
    }

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => AbsenceTexts.Set.Get(turn.Language, key, arguments);
}
