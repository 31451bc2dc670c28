using System.Text.Json;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Stages;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>The answers of a check-in: kept with it, made on the deals, and shown as what they did. All of it is one commit.</summary>
public sealed class SubmitCheckIn(CheckInGate gate, AnsweredDeals deals, AnsweredPromises promises, PipelineSet pipelines) : ICardVerbs
{
    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>> { [CheckInVerbs.Submit] = SubmitAsync };

    private async ValueTask<TurnOutcome> SubmitAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        var (document, refusal) = await gate.EnterAsync(turn, data, cancellationToken);
        if (document is null)
            return refusal!;

        var form = Read(document.Value, data);
        if (form.IsEmpty)
            return new TurnOutcome { Beside = CheckInTexts.Set.Get(turn.Language, "form.empty") };

        var kept = await promises.DecideAsync(turn, form.Answers, cancellationToken);
        var changed = await deals.DecideAsync(turn, form.Answers, cancellationToken);
        var done = changed with { Refused = [.. changed.Refused, .. kept.Refused], Writes = [.. changed.Writes, .. kept.Writes] };
        var answered = Answered(document.Value, form, done) with { AnsweredAt = turn.Now };
        return TurnOutcome.Say(CheckInResultCard.Render(turn, form, done, pipelines, kept.Lines))
            .And(CheckInStorage.Type.Write(document, answered))
            .And(done.Writes)
            .And(CheckInQueue.TakenBack(document.Value));
    }

    private static CheckInForm Read(CheckInDocument checkIn, JsonElement data)
    {
        var answers = checkIn.Questions
            .Select(asked => (Asked: asked, Answer: AnswerReader.Read(asked, data)))
            .Where(a => a.Answer is not null)
            .Select(a => (a.Asked, a.Answer!))
            .ToList();
        var asked = answers.FirstOrDefault(a => a.Asked.Question.Kind == CheckInKind.Blockers).Item2?.Text;
        return new CheckInForm(answers)
        {
            Mood = answers.FirstOrDefault(a => a.Asked.Question.Kind == CheckInKind.Mood).Item2?.Choice,
            Blockers = asked ?? AnswerReader.Text(data, CheckInVerbs.Blockers),
            NeedsHelp = data.TextOrNull(CheckInVerbs.Help) == "true",
        };
    }

    internal static CheckInDocument Answered(CheckInDocument checkIn, CheckInForm form, DealAnswers done)
    {
        var refused = done.Refused.Select(r => r.QuestionId).ToHashSet(StringComparer.Ordinal);
        return checkIn with
        {
            State = CheckInState.Answered,
            Answers = [.. checkIn.Answers, .. form.Answers.Select(a => a.Answer with { Outcome = OutcomeOf(a.Asked, a.Answer) })],
            Mood = form.Mood ?? checkIn.Mood,
            Blockers = form.Blockers ?? "",
            NeedsHelp = form.NeedsHelp,
            Queued = [],
        };

        AnswerOutcome OutcomeOf(AskedQuestion asked, CheckInAnswer answer) =>
            refused.Contains(asked.Id) ? AnswerOutcome.Refused
            : asked.Question.Kind == CheckInKind.OverduePromise || AnswerChanges.Of(asked.Question, answer).Any() ? AnswerOutcome.Saved
            : AnswerOutcome.Noted;
    }
}
