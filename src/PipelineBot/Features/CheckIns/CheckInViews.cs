using NodaTime;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;

namespace PipelineBot.Features.CheckIns;

/// <summary>Makes the view of an open check-in. A question that was settled since it was asked, in another chat perhaps, is left out.</summary>
public sealed class CheckInViews(Workspace workspace, PromiseRecords promises, PipelineSet pipelines)
{
    public async ValueTask<CheckInView> BuildAsync(string tenant, Person person, CheckInDocument checkIn, string language, CancellationToken cancellationToken)
    {
        var organisation = (await workspace.DirectoryAsync(tenant, cancellationToken)).Organisation;
        var items = new List<CheckInItem>();
        foreach (var asked in checkIn.Questions)
        {
            if (asked.Question.Kind == CheckInKind.OverduePromise)
            {
                if (await promises.FindAsync(tenant, asked.Question.PromiseId, cancellationToken) is { Value: var promise } && promise.FromId == person.Id && promise.IsOverdue(checkIn.Date))
                    items.Add(new CheckInItem(asked.Id, asked.Question) { PromisedTo = organisation.Find(promise.ToId)?.Name ?? "–" });
            }
            else if (asked.Question.DealId.Length == 0)
                items.Add(new CheckInItem(asked.Id, asked.Question));
            else if (await workspace.DealAsync(tenant, asked.Question.DealId, cancellationToken) is { Value: var deal }
                && Access.CanSee(person, deal, organisation) && StillAsks(asked.Question, deal, checkIn.Date))
                items.Add(Item(asked, deal, language));
        }

        return new CheckInView(CheckInDocument.IdOf(checkIn.PersonId, checkIn.Date), checkIn.Date, checkIn.Round, language, items);
    }

    private CheckInItem Item(AskedQuestion asked, Deal deal, string language)
    {
        var pipeline = pipelines.Of(deal);
        return new CheckInItem(asked.Id, asked.Question with { DealName = deal.Name, Amount = deal.Amount })
        {
            MilestoneTitle = deal.FindMilestone(asked.Question.MilestoneId) is { } milestone ? pipelines.TitleOf(deal, milestone, language) : "",
            StageName = pipeline.Find(deal.StageId)?.Name.In(language) ?? deal.StageId,
            NextStep = deal.NextStep,
            Stages = [.. pipeline.Stages.Where(s => s.Id != deal.StageId && !s.IsAfterSales).Select(s => new PromptChoice(s.Id, s.Name.In(language)))],
        };
    }

    private static bool StillAsks(CheckInQuestion question, Deal deal, LocalDate today) => question.Kind switch
    {
        CheckInKind.OverdueMilestone => deal.Overdue(today).Any(m => m.Id == question.MilestoneId),
        CheckInKind.StalledDeal => deal.Status == DealStatus.Open && deal.StageId == question.StageId,
        CheckInKind.CloseDatePassed => deal.CloseDatePassed(today),
        CheckInKind.MissingNextStep => deal.Status == DealStatus.Open && string.IsNullOrWhiteSpace(deal.NextStep),
        _ => true,
    };
}
