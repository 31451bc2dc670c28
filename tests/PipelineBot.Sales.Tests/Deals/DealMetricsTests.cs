using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Tests.Deals;

public class DealMetricsTests
{
    private static readonly LocalDate Today = Some.Today;
    private static readonly Pipeline Sales = PipelineSet.BuiltIn.Default;
    private static readonly Deal Open = new() { Id = "d", PipelineId = "sales", StageId = "lead", StageSince = Today };

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    [InlineData(-30, 30)]
    public void A_milestone_is_overdue_from_the_day_after(int dueIn, int days)
    {
        var milestone = Some.Milestone("m", Today.PlusDays(dueIn));
        milestone.DaysOverdue(Today).ShouldBe(days);
        milestone.IsOverdue(Today).ShouldBe(days > 0);
    }

    [Theory]
    [InlineData(MilestoneState.Done)]
    [InlineData(MilestoneState.Dropped)]
    public void Only_an_open_milestone_is_overdue(MilestoneState state) =>
        (Some.Milestone("m", Today.PlusDays(-9)) with { State = state }).DaysOverdue(Today).ShouldBe(0);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(-7, 7, false)]
    [InlineData(-8, 8, true)]
    [InlineData(3, 0, false)]
    public void A_deal_stalls_after_the_usual_days(int since, int age, bool stalled)
    {
        var deal = Open with { StageSince = Today.PlusDays(since) };
        deal.StageAge(Today).ShouldBe(age);
        deal.IsStalled(Sales, Today).ShouldBe(stalled);
        (deal with { Status = DealStatus.Won }).IsStalled(Sales, Today).ShouldBeFalse();
    }

    [Fact]
    public void A_stage_without_usual_days_never_stalls() =>
        (Open with { StageSince = Today.PlusDays(-999) }).IsStalled(new Pipeline { Stages = [new Stage { Id = "lead" }] }, Today).ShouldBeFalse();

    [Fact]
    public void A_close_date_passes_the_day_after_and_only_while_open()
    {
        (Open with { CloseDate = Today }).CloseDatePassed(Today).ShouldBeFalse();
        (Open with { CloseDate = Today.PlusDays(-2) }).DaysPastCloseDate(Today).ShouldBe(2);
        (Open with { CloseDate = Today.PlusDays(-2), Status = DealStatus.Won }).CloseDatePassed(Today).ShouldBeFalse();
        Open.CloseDatePassed(Today).ShouldBeFalse();
    }

    [Fact]
    public void The_next_due_is_the_earliest_open_milestone()
    {
        var deal = Open with
        {
            Milestones = [Some.Milestone("late", Today.PlusDays(9)), Some.Milestone("soon", Today.PlusDays(2)), Some.Milestone("done", Today) with { State = MilestoneState.Done }],
        };
        deal.NextDue()!.Id.ShouldBe("soon");
        (deal with { Status = DealStatus.Lost }).NextDue().ShouldBeNull();
        Open.NextDue().ShouldBeNull();
    }

    [Fact]
    public void Due_within_includes_both_ends()
    {
        var deal = Open with { Milestones = [.. Enumerable.Range(-1, 5).Select(day => Some.Milestone($"m{day}", Today.PlusDays(day)))] };
        deal.DueWithin(Today, Today.PlusDays(2)).Select(milestone => milestone.Id).ShouldBe(["m0", "m1", "m2"]);
        deal.Overdue(Today).Select(milestone => milestone.Id).ShouldBe(["m-1"]);
    }

    [Fact]
    public void A_deal_counts_once_in_a_total()
    {
        var deal = Open with { Amount = new Money(5, "CNY") };
        new[] { deal, deal, Open with { Id = "e" } }.Total().ShouldSatisfyAllConditions(
            total => total.Sums.ShouldBe([new Money(5, "CNY")]),
            total => total.WithoutAmount.ShouldBe(1));
    }
}
