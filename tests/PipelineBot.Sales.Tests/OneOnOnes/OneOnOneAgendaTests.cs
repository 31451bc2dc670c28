using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.OneOnOnes;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Promises;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Tests.OneOnOnes;

public class OneOnOneAgendaTests
{
    private static readonly LocalDate Today = Some.Today;
    private static readonly Instant Then = Instant.FromUtc(2026, 11, 20, 1, 0);
    private static readonly Person Megan = new() { Id = "megan", Role = Role.Manager };
    private static readonly Person Alex = new() { Id = "alex", ManagerId = "megan" };

    private static readonly Deal Fine = new()
    {
        Id = "d1",
        Name = "Contoso",
        OwnerId = "alex",
        PipelineId = "sales",
        StageId = "needs",
        StageSince = Today,
        NextStep = "Call",
        CloseDate = Today.PlusDays(20),
        Amount = new Money(100, "USD"),
    };

    [Fact]
    public void What_was_changed_and_changed_back_is_no_news()
    {
        Of(Fine, Event("amount", "90 USD", "100 USD"), Event("amount", "100 USD", "90 USD", 2), Event("amount", "90 USD", "100 USD", 3)).Changes.Single().Before.Amount.ShouldBe(new Money(90, "USD"));
        Of(Fine, Event("amount", "100 USD", "90 USD"), Event("amount", "90 USD", "100 USD", 2)).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_deal_is_told_once_then_and_now()
    {
        var change = Of(Fine, Event("stage", "lead", "contact"), Event("stage", "contact", "needs", 2), Event("closeDate", "2026-12-01", null, 3)).Changes.Single();
        (change.Kind, change.Before.StageId, change.After.StageId, change.CloseDateMoved, change.AmountChanged).ShouldBe((AgendaChangeKind.Changed, "lead", "needs", true, false));
    }

    [Fact]
    public void Won_comes_first_and_is_worth_thanks()
    {
        var won = Fine with { Id = "d2", Status = DealStatus.Won };
        var agenda = Build(new AgendaData(Megan, Alex, Today.PlusDays(-7), Today, Today)
        {
            Deals = [Fine, won],
            Events = [Event("stage", "lead", "needs", 5), Event("status", "open", "won") with { DealId = "d2" }],
        });
        agenda.Changes.Select(c => c.Kind).ShouldBe([AgendaChangeKind.Won, AgendaChangeKind.Changed]);
        agenda.Won.Single().Id.ShouldBe("d2");
    }

    [Fact]
    public void What_was_imported_is_not_new()
    {
        var first = new DealEvent { Id = "e", DealId = "d1", At = Then, Kind = DealEvent.ImportedKind, Fields = [new FieldChange("name", null, "Contoso"), new FieldChange("amount", null, "90 USD")] };
        Of(Fine, first).Changes.ShouldBeEmpty();
        Of(Fine, first with { Kind = DealEvent.CreatedKind }).Changes.Single().Kind.ShouldBe(AgendaChangeKind.Created);
    }

    [Fact]
    public void The_managers_milestone_on_the_reports_deal_is_a_promise_and_not_a_risk()
    {
        var late = Some.Milestone("m1", Today.PlusDays(-3)) with { OwnerId = "megan" };
        var agenda = Of(Fine with { Milestones = [late, Some.Milestone("m2", Today.PlusDays(-1)) with { OwnerId = "alex" }] });
        agenda.ManagersPromises.Single().ShouldSatisfyAllConditions(p => p.Milestone!.Id.ShouldBe("m1"), p => p.DaysOverdue.ShouldBe(3));
        agenda.Overdue.Single().MilestoneId.ShouldBe("m2");
    }

    [Fact]
    public void Promises_are_told_of_both_sides_and_only_of_these_two()
    {
        var agenda = Build(new AgendaData(Megan, Alex, Today.PlusDays(-7), Today, Today)
        {
            Promises =
            [
                new Promise { Id = "1", FromId = "megan", ToId = "alex", What = "discount", Due = Today },
                new Promise { Id = "2", FromId = "alex", ToId = "megan", What = "quote", Due = Today.PlusDays(-2) },
                new Promise { Id = "3", FromId = "alex", ToId = "patti", What = "lunch", Due = Today },
                new Promise { Id = "4", FromId = "alex", ToId = "megan", What = "kept", Due = Today, State = PromiseState.Kept, ClosedOn = Today },
                new Promise { Id = "5", FromId = "alex", ToId = "megan", What = "kept late", Due = Today.PlusDays(-1), State = PromiseState.Kept, ClosedOn = Today },
            ],
        });
        agenda.ManagersPromises.Select(p => p.Promise!.Id).ShouldBe(["1"]);
        agenda.ReportsPromises.Select(p => (p.Promise!.Id, p.DaysOverdue)).ShouldBe([("2", 2)]);
        agenda.Kept.Select(p => p.Id).ShouldBe(["4"]);
    }

    [Fact]
    public void Done_on_time_and_done_at_last_are_worth_thanks_and_a_little_late_is_not()
    {
        Milestone Done(string id, int due, int on) => Some.Milestone(id, Today.PlusDays(due)) with { State = MilestoneState.Done, DoneOn = Today.PlusDays(on) };
        var agenda = Of(Fine with { Milestones = [Done("onTime", 0, -1), Done("late", -4, -2), Done("long", -20, -2), Done("before", -20, -20)] });
        agenda.OnTime.Select(d => d.Milestone.Id).ShouldBe(["onTime"]);
        agenda.Cleared.Select(d => (d.Milestone.Id, d.DaysLate)).ShouldBe([("long", 18)]);
    }

    private static OneOnOneAgenda Of(Deal deal, params DealEvent[] events) => Build(new AgendaData(Megan, Alex, Today.PlusDays(-7), Today, Today) { Deals = [deal], Events = events });

    private static OneOnOneAgenda Build(AgendaData data) => OneOnOneAgenda.Build(data, new Organisation([Megan, Alex]), PipelineSet.BuiltIn);

    private static DealEvent Event(string field, string? old, string? now, int minute = 0) =>
        new() { Id = $"e{minute}{field}", DealId = "d1", At = Then + Duration.FromMinutes(minute), Kind = field, Fields = [new FieldChange(field, old, now)] };
}
