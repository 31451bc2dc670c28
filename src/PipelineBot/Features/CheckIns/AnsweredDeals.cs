using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Features.CheckIns;

/// <summary>A part of an answer that could not be done, and why.</summary>
/// <param name="DealId">Empty when the person may not see the deal (any more).</param>
public sealed record RefusedAnswer(string QuestionId, string DealId, string Why);

/// <summary>What the answers did to the deals they are about.</summary>
public sealed record DealAnswers(IReadOnlyList<DealUpdate> Updates, IReadOnlyList<RefusedAnswer> Refused, IReadOnlyList<DocumentWrite> Writes);

/// <summary>
/// Turns answers into the same changes as a sentence, under the same rules and permissions. Unlike a sentence, a form is not all or none: its fields
/// are separate answers, so what a rule refuses is named and the rest is saved.
/// </summary>
public sealed class AnsweredDeals(DealUpdater updater, PipelineSet pipelines)
{
    public async ValueTask<DealAnswers> DecideAsync(SalesTurn turn, IReadOnlyList<(AskedQuestion Asked, CheckInAnswer Answer)> answers, CancellationToken cancellationToken)
    {
        var (updates, refused, writes) = (new List<DealUpdate>(), new List<RefusedAnswer>(), new List<DocumentWrite>());
        foreach (var group in answers.GroupBy(a => a.Asked.Question.DealId))
        {
            var wishes = group.SelectMany(a => AnswerChanges.Of(a.Asked.Question, a.Answer).Select(change => (a.Asked, Change: change))).ToList();
            if (wishes.Count == 0)
                continue;
            if (await updater.FindAsync(turn, group.Key, cancellationToken) is not { } document)
            {
                refused.AddRange(wishes.Select(w => new RefusedAnswer(w.Asked.Id, "", $"{w.Asked.Question.DealName}: {UpdateAnswers.NoSuchDeal(turn, "").Text}")));
                continue;
            }

            var deal = document.Value;
            if (!Access.CanChange(turn.Person, deal, turn.Organisation))
            {
                refused.AddRange(wishes.Select(w => new RefusedAnswer(w.Asked.Id, deal.Id, UpdateAnswers.NotAllowed(turn, deal).Text!)));
                continue;
            }

            var accepted = new List<DealChange>();
            // A milestone that is done may open the gate of the stage move.
            foreach (var (asked, change) in wishes.OrderBy(w => w.Change is DealChange.MoveStage))
            {
                if (WhyNot(turn, deal, updater.Decide(turn, deal, [.. accepted, change])) is { } why)
                    refused.Add(new RefusedAnswer(asked.Id, deal.Id, why));
                else
                    accepted.Add(change);
            }

            var prepared = updater.Prepare(turn, document, new UpdateDraft { Source = EventSource.CheckIn, Confirmed = true }, accepted, updates.Count);
            if (accepted.Count > 0)
                updates.Add(prepared.Update);
            writes.AddRange(prepared.Writes);
        }

        // "No, 600k" after a check-in does not mean what was said before it.
        if (writes.Count > 0)
            LastUpdate.Forget(turn);
        return new DealAnswers(updates, refused, writes);
    }

    private string? WhyNot(SalesTurn turn, Deal deal, DealDecision decision) => decision switch
    {
        DealDecision.Refused refused => UpdateAnswers.Refused(turn, deal, refused, pipelines).Text,
        DealDecision.GateShut gate => UpdateAnswers.GateShut(turn, deal, gate, pipelines).Text,
        _ => null,
    };
}
