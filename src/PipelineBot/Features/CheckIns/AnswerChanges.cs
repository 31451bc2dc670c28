using PipelineBot.Sales.Changes;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Features.CheckIns;

/// <summary>What an answer changes on the deal it is about. None for a note: whom a milestone waits for without a new date is kept with the check-in only.</summary>
internal static class AnswerChanges
{
    public static IEnumerable<DealChange> Of(CheckInQuestion question, CheckInAnswer answer)
    {
        switch (question.Kind)
        {
            case CheckInKind.OverdueMilestone when answer.Choice == MilestoneAnswers.Done:
                yield return new DealChange.CompleteMilestone(question.MilestoneId, answer.Text);
                break;
            case CheckInKind.OverdueMilestone when answer.Date is { } due:
                yield return new DealChange.RescheduleMilestone(question.MilestoneId, due, answer.Text, Waiting(answer.Choice));
                break;
            case CheckInKind.CloseDatePassed when answer.Date is { } date:
                yield return new DealChange.SetCloseDate(date);
                break;
            case CheckInKind.StalledDeal or CheckInKind.MissingNextStep:
                if (answer.Text is { } step)
                    yield return new DealChange.SetNextStep(step);
                if (answer.Stage is { } stage)
                    yield return new DealChange.MoveStage(stage);
                break;
        }
    }

    private static WaitingFor Waiting(string? choice) => choice switch
    {
        MilestoneAnswers.Customer => WaitingFor.Customer,
        MilestoneAnswers.Partner => WaitingFor.Partner,
        MilestoneAnswers.Us => WaitingFor.Us,
        _ => WaitingFor.Unknown,
    };
}
