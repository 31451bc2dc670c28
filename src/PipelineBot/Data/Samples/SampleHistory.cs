using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Data.Samples;

/// <summary>
/// Leads a sample deal through its life by the same rules as everybody's: created, moved from stage to stage with the milestones done
/// on the way, closed. So its history, its template milestones and what is overdue are what they would be.
/// </summary>
internal sealed class SampleHistory(SampleDeal sample, Person owner, Pipeline pipeline, Instant now)
{
    private readonly LocalDate today = owner.Today(now);
    private Deal deal = new();
    private int turn;

    public Deal Build()
    {
        var stages = pipeline.Stages.Where(stage => !stage.IsAfterSales).ToList();
        var afterSales = pipeline.Find(sample.Stage) is { IsAfterSales: true };
        var target = afterSales ? stages.Count - 1 : pipeline.IndexOf(sample.Stage);
        var entered = sample.InStage + (sample.Won || sample.Lost is not null ? stages[target].UsualDays ?? 7 : 0);
        entered = Math.Min(entered, sample.Age);
        Apply(DealRules.Create(NewDealOf(stages[0].Id), Context(sample.Age)));
        for (var i = 1; i <= target; i++)
        {
            var ago = sample.Age - ((sample.Age - entered) * i / target);
            Finish(stages[i - 1], int.MaxValue, ago);
            Change(ago, new DealChange.MoveStage(stages[i].Id));
        }

        Finish(stages[target], sample.Won ? int.MaxValue : sample.Done, Math.Min(entered, Math.Max(sample.InStage - 2, 0)));
        Add();
        Close(afterSales);
        if (sample.CloseIn is { } days)
            deal = deal with { CloseDate = today.PlusDays(days) };
        return deal with { NextStep = sample.NextStep, AppliedTurns = [] };
    }

    private NewDeal NewDealOf(string stageId) => new()
    {
        Id = SampleLoader.IdOf(sample),
        Name = sample.Name,
        Account = sample.Account,
        OwnerId = owner.Id,
        PipelineId = pipeline.Id,
        StageId = stageId,
        Amount = sample.Amount is { } amount ? new Money(amount, sample.Currency) : null,
        Product = sample.Product,
        LeadSource = owner.Language == "en" ? "Website" : "官网",
    };

    private void Add()
    {
        foreach (var milestone in sample.Milestones)
        {
            var due = today.PlusDays(milestone.DueIn);
            while (!WorkCalendar.Default.IsWorkingDay(due))
                due = due.PlusDays(milestone.DueIn < 0 ? -1 : 1);
            Change(sample.InStage, new DealChange.AddMilestone(milestone.Title, due, milestone.Goal, milestone.Standard));
        }
    }

    private void Close(bool afterSales)
    {
        if (sample.Won)
            Change(sample.InStage, new DealChange.CloseWon());
        if (sample.Lost is { } reason)
            Change(sample.InStage, new DealChange.CloseLost(reason));
        if (afterSales)
            Change(sample.InStage, new DealChange.MoveStage(sample.Stage));
    }

    private void Finish(Stage stage, int most, int ago)
    {
        foreach (var milestone in deal.Milestones.Where(each => each.StageId == stage.Id && each.State == MilestoneState.Open).Take(most).ToList())
            Change(ago, new DealChange.CompleteMilestone(milestone.Id, owner.Language == "en" ? "Minutes in the deal folder" : "纪要已归档"));
    }

    private void Change(int ago, DealChange change) => Apply(DealRules.Decide(deal, [change], Context(ago)));

    private void Apply(DealDecision decision) => deal = decision is DealDecision.Changed changed
        ? changed.After
        : throw new InvalidOperationException($"The sample deal '{sample.Id}' breaks a rule: {decision}");

    private ChangeContext Context(int ago)
    {
        var day = today.PlusDays(-ago);
        var morning = day.At(new LocalTime(10, 0)).InZoneLeniently(owner.Zone()).ToInstant();
        return new ChangeContext
        {
            ActorId = owner.Id,
            Now = Instant.Min(morning, now),
            Today = day,
            TurnId = $"sample-{sample.Id}-{++turn}",
            Language = owner.Language,
        };
    }
}
