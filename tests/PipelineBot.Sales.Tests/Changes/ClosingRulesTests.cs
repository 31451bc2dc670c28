using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Tests.Changes;

public class ClosingRulesTests
{
    [Fact]
    public void Winning_sets_the_day_and_the_amount_when_one_is_said()
    {
        var won = Some.Deal().After(new DealChange.CloseWon(new Money(1_200_000, "USD")));
        won.Status.ShouldBe(DealStatus.Won);
        won.ClosedOn.ShouldBe(Some.Today);
        won.Amount.ShouldBe(new Money(1_200_000, "USD"));

        Some.Deal().After(new DealChange.CloseWon()).Amount.ShouldBe(new Money(300_000, "CNY"));
    }

    [Fact]
    public void Winning_ends_the_templates_milestones_but_keeps_promises()
    {
        var won = Some.Deal().After(new DealChange.AddMilestone("Train the users", Some.Today), new DealChange.CloseWon());

        won.LiveMilestones().Select(milestone => milestone.Title).ShouldBe(["Train the users"]);
        won.Milestones.Count(milestone => milestone.DroppedByClosing).ShouldBe(2);
    }

    [Fact]
    public void Winning_reaches_the_signed_contract_and_reopening_opens_it_again()
    {
        var won = Some.Deal("negotiation").After(new DealChange.AddMilestone("contract signed", Some.Today), new DealChange.CloseWon());

        var contracts = won.Milestones.Where(milestone => milestone.TemplateKey == "signed" || milestone.Title == "contract signed").ToList();
        contracts.Count.ShouldBe(2);
        contracts.ShouldAllBe(milestone => milestone.State == MilestoneState.Done && milestone.DoneOn == Some.Today);
        var again = won.After(new DealChange.Reopen());
        again.Milestones.ShouldAllBe(milestone => milestone.State == MilestoneState.Open && milestone.DoneOn == null);
    }

    [Fact]
    public void A_contract_that_winning_reached_still_takes_its_evidence()
    {
        var won = Some.Deal("negotiation").After(new DealChange.CloseWon());
        var contract = won.Milestones.Single(milestone => milestone.TemplateKey == "signed");
        won.After(new DealChange.CompleteMilestone(contract.Id, "filed")).FindMilestone(contract.Id)!.Evidence.ShouldBe("filed");
    }

    [Fact]
    public void Losing_needs_a_reason_and_ends_all_milestones()
    {
        Some.Deal().Refusal(new DealChange.CloseLost(" \n ")).Reason.ShouldBe(RefusalReason.ReasonNeeded);

        var lost = Some.Deal().After(new DealChange.AddMilestone("Visit", Some.Today), new DealChange.CloseLost("price too high"));
        lost.Status.ShouldBe(DealStatus.Lost);
        lost.CloseReason.ShouldBe("price too high");
        lost.Milestones.ShouldAllBe(milestone => milestone.State == MilestoneState.Dropped);
    }

    [Fact]
    public void Closing_twice_and_closing_the_other_way_are_refused()
    {
        var won = Some.Deal().After(new DealChange.CloseWon());
        var lost = Some.Deal().After(new DealChange.CloseLost("price"));

        won.Refusal(new DealChange.CloseWon()).Reason.ShouldBe(RefusalReason.AlreadyClosed);
        lost.Refusal(new DealChange.CloseLost("x")).Reason.ShouldBe(RefusalReason.AlreadyClosed);
        won.Refusal(new DealChange.CloseLost("x")).Reason.ShouldBe(RefusalReason.DealIsClosed);
        lost.Refusal(new DealChange.CloseWon()).Reason.ShouldBe(RefusalReason.DealIsClosed);
    }

    [Fact]
    public void Reopening_returns_to_the_stage_with_its_open_milestones()
    {
        var deal = Some.Deal("needs");
        var again = deal.After(new DealChange.CloseLost("price")).After(new DealChange.Reopen());

        (again.Status, again.StageId, again.ClosedOn, again.CloseReason).ShouldBe((DealStatus.Open, "needs", (LocalDate?)null, ""));
        again.LiveMilestones().Select(milestone => milestone.Id).ShouldBe(deal.LiveMilestones().Select(milestone => milestone.Id));
    }

    [Fact]
    public void Reopening_leaves_what_a_person_dropped()
    {
        var deal = Some.Deal();
        var again = deal.After(new DealChange.DropMilestone(deal.Milestones[0].Id, "not needed"), new DealChange.CloseWon(), new DealChange.Reopen());
        again.Milestones[0].State.ShouldBe(MilestoneState.Dropped);
        again.Milestones[1].State.ShouldBe(MilestoneState.Open);
    }

    [Fact]
    public void Reopening_from_after_sales_returns_to_the_stage_it_was_won_in()
    {
        var again = Some.Deal("solution").After(new DealChange.CloseWon(), new DealChange.MoveStage("aftersales"), new DealChange.Reopen("cancelled"));

        again.StageId.ShouldBe("solution");
        again.StageHistory[^1].Reason.ShouldBe("cancelled");
    }

    [Fact]
    public void Reopening_starts_the_stage_age_again()
    {
        var lost = Some.Deal().After(new DealChange.CloseLost("price")) with { StageSince = Some.Today.PlusDays(-90) };
        lost.After(new DealChange.Reopen()).StageAge(Some.Today).ShouldBe(0);
    }

    [Fact]
    public void An_open_deal_is_not_reopened() => Some.Deal().Refusal(new DealChange.Reopen()).Reason.ShouldBe(RefusalReason.NotClosed);

    [Fact]
    public void A_lost_deal_takes_no_work_until_it_is_reopened()
    {
        var lost = Some.Deal().After(new DealChange.CloseLost("price"));
        DealChange[] work =
        [
            new DealChange.SetCloseDate(Some.Today), new DealChange.SetNextStep("call"), new DealChange.AddMilestone("Visit", Some.Today),
            new DealChange.CompleteMilestone(lost.Milestones[0].Id), new DealChange.ReopenMilestone(lost.Milestones[0].Id),
        ];
        work.ShouldAllBe(change => lost.Refusal(change).Reason == RefusalReason.DealIsClosed);
        lost.After(new DealChange.Reopen(), new DealChange.SetNextStep("call")).NextStep.ShouldBe("call");
    }

    [Fact]
    public void The_amount_of_a_closed_deal_can_be_put_right() =>
        Some.Deal().After(new DealChange.CloseWon(), new DealChange.SetAmount(new Money(5, "CNY"))).Amount.ShouldBe(new Money(5, "CNY"));

    [Fact]
    public void A_milestone_that_winning_dropped_can_still_be_done()
    {
        var won = Some.Deal().After(new DealChange.CloseWon());
        var milestone = won.After(new DealChange.CompleteMilestone(won.Milestones[0].Id, "filed")).Milestones[0];
        (milestone.State, milestone.DroppedByClosing).ShouldBe((MilestoneState.Done, false));
    }
}
