using System.Text.Json;
using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Reports;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Tests.Reports;

public class OverdueReportTests
{
    private static readonly LocalDate Today = Some.Today;

    private static readonly Organisation Team = new(
    [
        new Person { Id = "alex", Name = "Alex Wilber" },
        new Person { Id = "lee", Name = "Lee Gu" },
    ]);

    private static readonly Deal Contoso = new()
    {
        Id = "d1",
        Name = "Contoso",
        OwnerId = "alex",
        PipelineId = "sales",
        StageId = "needs",
        StageSince = Today,
        Amount = new Money(100, "CNY"),
        Milestones = [Some.Milestone("demo", Today.PlusDays(-2)), Some.Milestone("review", Today.PlusDays(-9)), Some.Milestone("future", Today)],
    };

    private static readonly Deal Fabrikam = Contoso with
    {
        Id = "d2",
        Name = "Fabrikam",
        OwnerId = "lee",
        Amount = new Money(7, "USD"),
        Milestones = [Some.Milestone("visit", Today.PlusDays(-20), owner: "")],
    };

    [Fact]
    public void Milestones_are_grouped_by_owner_most_overdue_first()
    {
        var report = Build(Contoso, Fabrikam);

        report.Owners.Select(owner => (owner.OwnerId, owner.OwnerName, owner.WorstDays)).ShouldBe([("lee", "Lee Gu", 20), ("alex", "Alex Wilber", 9)]);
        report.Owners[1].Items.Select(item => (item.MilestoneId, item.DaysOverdue)).ShouldBe([("review", 9), ("demo", 2)]);
        report.Items().Select(item => item.MilestoneId).ShouldBe(["visit", "review", "demo"]);
        (report.OverdueMilestones, report.OverdueDeals, report.OpenDeals).ShouldBe((3, 2, 2));
    }

    [Fact]
    public void The_amount_at_risk_counts_a_deal_once_and_keeps_currencies_apart()
    {
        var report = Build(Contoso, Contoso, Fabrikam, Fabrikam with { Id = "d3", Amount = null });

        report.AtRisk.Sums.ShouldBe([new Money(100, "CNY"), new Money(7, "USD")]);
        report.AtRisk.WithoutAmount.ShouldBe(1);
        report.Owners.Single(owner => owner.OwnerId == "alex").AtRisk.Sums.ShouldBe([new Money(100, "CNY")]);
    }

    [Fact]
    public void A_milestone_is_late_by_its_owners_own_date()
    {
        var deal = Contoso with { Milestones = [Some.Milestone("east", Today, "alex"), Some.Milestone("west", Today, "lee")] };
        var report = OverdueReport.Build([deal], id => id == "alex" ? Today.PlusDays(1) : Today, Team, PipelineSet.BuiltIn);

        report.Items().Select(item => (item.MilestoneId, item.DaysOverdue)).ShouldBe([("east", 1)]);
    }

    [Fact]
    public void A_lost_deal_is_not_late_and_a_won_one_still_may_be()
    {
        Build(Contoso with { Status = DealStatus.Lost, CloseDate = Today.PlusDays(-3) }).IsCalm().ShouldBeTrue();
        var won = Build(Contoso with { Status = DealStatus.Won, StageSince = Today.PlusDays(-99), CloseDate = Today.PlusDays(-3) });
        (won.OverdueMilestones, won.Stalled.Count, won.CloseDatePassed.Count, won.OpenDeals).ShouldBe((2, 0, 0, 0));
    }

    [Fact]
    public void Stalled_deals_and_passed_close_dates_are_listed_longest_first()
    {
        var report = Build(
            Contoso with { Milestones = [], StageSince = Today.PlusDays(-12), CloseDate = Today.PlusDays(-1) },
            Fabrikam with { Milestones = [], StageSince = Today.PlusDays(-15), CloseDate = Today.PlusDays(-5) },
            Fabrikam with { Id = "d3", Milestones = [], StageSince = Today.PlusDays(-10), CloseDate = Today });

        report.Stalled.Select(row => (row.DealId, row.StageAge, row.UsualDays, row.Days)).ShouldBe([("d2", 15, 10, 5), ("d1", 12, 10, 2)]);
        report.CloseDatePassed.Select(row => (row.DealId, row.OwnerName, row.Days)).ShouldBe([("d2", "Lee Gu", 5), ("d1", "Alex Wilber", 1)]);
        report.IsCalm().ShouldBeFalse();
        report.OpenTotal.Sums.ShouldBe([new Money(100, "CNY"), new Money(14, "USD")]);
    }

    [Fact]
    public void A_row_says_how_often_it_was_moved_and_whom_we_wait_for()
    {
        var moved = Some.Milestone("demo", Today.PlusDays(-1)) with
        {
            Moves =
            [
                new DateMove(Today.PlusDays(-9), Today.PlusDays(-5), null, WaitingFor.Us, Today.PlusDays(-9), "alex"),
                new DateMove(Today.PlusDays(-5), Today.PlusDays(-1), "ill", WaitingFor.Customer, Today.PlusDays(-5), "alex"),
            ],
        };
        var row = Build(Contoso with { Milestones = [moved] }).Items().ShouldHaveSingleItem();
        (row.TimesMoved, row.WaitingFor).ShouldBe((2, WaitingFor.Customer));
    }

    [Fact]
    public void A_report_and_a_snapshot_survive_being_kept()
    {
        var report = Build(Contoso, Fabrikam);
        var json = JsonSerializer.Serialize(report, Json.Default.OverdueReport);
        JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Json.Default.OverdueReport)!, Json.Default.OverdueReport).ShouldBe(json);

        var snapshot = JsonSerializer.Deserialize(JsonSerializer.Serialize(report.Snapshot(), Json.Default.DigestSnapshot), Json.Default.DigestSnapshot)!;
        snapshot.Items.ShouldBe(report.Snapshot().Items);
    }

    [Fact]
    public void Nothing_overdue_is_calm() => Build(Contoso with { Milestones = [] }).IsCalm().ShouldBeTrue();

    [Fact]
    public void What_is_new_done_moved_and_dropped_since_the_last_digest_is_told()
    {
        var before = Contoso with
        {
            Milestones = [.. new[] { "stays", "done", "moved", "pushed", "dropped" }.Select(id => Some.Milestone(id, Today.PlusDays(-3)))],
        };
        var snapshot = Build(before, Fabrikam).Snapshot();
        Milestone Now(string id) => before.FindMilestone(id)!;
        var after = before with
        {
            Milestones =
            [
                Now("stays"),
                Now("done") with { State = MilestoneState.Done },
                Now("moved") with { Due = Today.PlusDays(8) },
                Now("pushed") with { Due = Today.PlusDays(-1) },
                Now("dropped") with { State = MilestoneState.Dropped },
                Some.Milestone("fresh", Today.PlusDays(-1)),
            ],
        };
        Deal[] now = [after, Fabrikam with { Status = DealStatus.Lost }];
        var changes = Build(now).Since(snapshot, now);

        changes.New.Select(item => item.MilestoneId).ShouldBe(["fresh"]);
        changes.Done.Select(item => item.MilestoneId).ShouldBe(["done"]);
        changes.Moved.Select(item => (item.MilestoneId, item.WasDue, item.Due)).ShouldBe(
        [
            ("moved", Today.PlusDays(-3), Today.PlusDays(8)),
            ("pushed", Today.PlusDays(-3), Today.PlusDays(-1)),
        ]);
        changes.Dropped.Select(item => item.MilestoneId).Order().ShouldBe(["dropped", "visit"]);
    }

    [Fact]
    public void Nothing_happened_is_no_change()
    {
        var report = Build(Contoso, Fabrikam);
        report.Since(report.Snapshot(), [Contoso, Fabrikam]).IsEmpty().ShouldBeTrue();
        report.Since(new DigestSnapshot(), [Contoso, Fabrikam]).New.Count.ShouldBe(3);
        report.Since(report.Snapshot(), []).Done.ShouldBeEmpty();
    }

    private static OverdueReport Build(params Deal[] deals) => OverdueReport.Build(deals, _ => Today, Team, PipelineSet.BuiltIn);
}
