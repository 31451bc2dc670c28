using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Promises;
using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns;

/// <summary>What the answers did to the promises they are about: a line for each, and what to write.</summary>
public sealed record PromiseAnswered(IReadOnlyList<string> Lines, IReadOnlyList<RefusedAnswer> Refused, IReadOnlyList<DocumentWrite> Writes);

/// <summary>Turns answers about promises into the same changes as a sentence or a button, under the same rules.</summary>
public sealed class AnsweredPromises(PromiseRecords records)
{
    public async ValueTask<PromiseAnswered> DecideAsync(SalesTurn turn, IReadOnlyList<(AskedQuestion Asked, CheckInAnswer Answer)> answers, CancellationToken cancellationToken)
    {
        var (lines, refused, writes) = (new List<string>(), new List<RefusedAnswer>(), new List<DocumentWrite>());
        foreach (var (asked, answer) in answers.Where(a => a.Asked.Question.Kind == CheckInKind.OverduePromise))
        {
            var question = asked.Question;
            var document = await records.FindAsync(turn.TenantId, question.PromiseId, cancellationToken);
            var decision = document is null ? PromiseRefusal.Closed : Decide(document.Value, answer, PromiseKeeper.ContextOf(turn, document.Value.FromId));
            if (document is null || decision.After is not { } after)
            {
                refused.Add(new RefusedAnswer(asked.Id, "", CheckInTexts.Set.Get(turn.Language, "refused.promise", question.Promised)));
                continue;
            }

            writes.Add(CheckInStorage.Promise.Write(document, after));
            var key = after.State switch { PromiseState.Kept => "kept", PromiseState.Dropped => "dropped", _ => "moved" };
            lines.Add(CheckInTexts.Set.Get(turn.Language, "result.promise." + key, PromiseKeeper.NameOf(turn, after.ToId), after.What, Say.Date(turn.Language, after.Due)));
        }

        return new PromiseAnswered(lines, refused, writes);
    }

    /// <summary>A choice says more than a date left beside it.</summary>
    private static PromiseDecision Decide(Promise promise, CheckInAnswer answer, PromiseContext context) => answer switch
    {
        { Choice: PromiseAnswers.Kept } => PromiseRules.Keep(promise, context),
        { Choice: PromiseAnswers.Dropped } => PromiseRules.Drop(promise, context),
        { Date: LocalDate due } => PromiseRules.Move(promise, due, context),
        _ => PromiseRefusal.Closed,
    };
}
