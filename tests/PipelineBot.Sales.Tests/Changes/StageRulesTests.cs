using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Tests.Changes;

public class StageRulesTests
{
    private static Deal Clear => Done(Some.Deal());

    [Fact]
    public void Open_required_milestones_shut_the_gate_forward()
    {
        var deal = Some.Deal();
        var shut = DealRules.Decide(deal, [new DealChange.MoveStage("contact")], Some.Context()).ShouldBeOfType<DealDecision.GateShut>();

        shut.StageId.ShouldBe("contact");
        shut.Blocking.ShouldBe(deal.Milestones);
    }

    [Fact]
    public void A_reason_opens_the_gate_and_is_recorded()
    {
        var after = Some.Deal().After(new DealChange.MoveStage("negotiation", " customer is in a hurry "));

        after.StageId.ShouldBe("negotiation");
        after.StageHistory[^1].ShouldBe(new StageMove("lead", "negotiation", Some.Today, Some.Context().Now, "alex", "customer is in a hurry"));
    }

    [Fact]
    public void A_blank_reason_does_not_open_the_gate() =>
        DealRules.Decide(Some.Deal(), [new DealChange.MoveStage("contact", "  ")], Some.Context()).ShouldBeOfType<DealDecision.GateShut>();

    [Fact]
    public void Finishing_and_dropping_in_the_same_sentence_opens_the_gate()
    {
        var deal = Some.Deal();
        deal.After(
            new DealChange.CompleteMilestone(deal.Milestones[0].Id, "sheet filed"),
            new DealChange.DropMilestone(deal.Milestones[1].Id, "known customer"),
            new DealChange.MoveStage("contact")).StageId.ShouldBe("contact");
    }

    [Fact]
    public void A_milestone_that_is_not_required_does_not_shut_the_gate() =>
        Clear.After(new DealChange.AddMilestone("Lunch", Some.Today), new DealChange.MoveStage("contact")).StageId.ShouldBe("contact");

    [Fact]
    public void The_gate_of_a_stage_passed_earlier_with_a_reason_does_not_ask_again()
    {
        var deal = Some.Deal().After(new DealChange.MoveStage("contact", "known customer"));
        var shut = DealRules.Decide(deal, [new DealChange.MoveStage("needs")], Some.Context()).ShouldBeOfType<DealDecision.GateShut>();

        shut.Blocking.ShouldAllBe(milestone => milestone.StageId == "contact");
    }

    [Fact]
    public void Moving_backwards_is_free_and_recorded()
    {
        var back = Some.Deal("needs").After(new DealChange.MoveStage("lead"));

        back.StageId.ShouldBe("lead");
        back.StageHistory.Select(move => $"{move.From}>{move.To}").ShouldBe([">needs", "needs>lead"]);
    }

    [Fact]
    public void Skipping_after_going_back_asks_for_every_stage_passed()
    {
        var deal = Some.Deal("contact").After(new DealChange.MoveStage("lead"));
        var shut = DealRules.Decide(deal, [new DealChange.MoveStage("solution")], Some.Context()).ShouldBeOfType<DealDecision.GateShut>();

        shut.Blocking.Select(milestone => milestone.StageId).Distinct().ShouldBe(["contact", "lead"]);
    }

    [Fact]
    public void Open_milestones_of_the_stage_it_goes_to_do_not_shut_the_gate()
    {
        var deal = Done(Some.Deal("contact").After(new DealChange.MoveStage("lead"))).After(new DealChange.MoveStage("contact"));
        var back = deal.After(new DealChange.ReopenMilestone(deal.Milestones[0].Id)).After(new DealChange.MoveStage("lead"));

        back.LiveMilestones().ShouldHaveSingleItem().StageId.ShouldBe("contact");
        back.After(new DealChange.MoveStage("contact")).StageId.ShouldBe("contact");
    }

    [Fact]
    public void Entering_a_stage_brings_its_milestones_once()
    {
        var there = Clear.After(new DealChange.MoveStage("contact"));
        there.Milestones.Count(milestone => milestone.StageId == "contact").ShouldBe(2);

        var again = Done(there).After(new DealChange.MoveStage("lead"), new DealChange.MoveStage("contact"));
        again.Milestones.Count(milestone => milestone.StageId == "contact").ShouldBe(2);
        again.Milestones.Select(milestone => milestone.Id).ShouldBeUnique();
    }

    [Fact]
    public void Template_due_dates_count_working_days_of_the_teams_calendar()
    {
        var calendar = new WorkCalendar { Holidays = [Some.Today.PlusDays(1)], MakeUpWorkdays = [Some.Today.PlusDays(3)] };
        var deal = Some.Changed(DealRules.Create(Some.NewDeal, Some.Context() with { Calendar = calendar })).After;

        // Wednesday; Thursday is off, Friday, a worked Saturday, Monday is the third.
        deal.Milestones[0].Due.ShouldBe(Some.Today.PlusDays(5));
        deal.Milestones[1].Due.ShouldBe(Some.Today.PlusDays(7));
    }

    [Fact]
    public void Template_milestones_are_written_in_the_teams_language() =>
        Some.Changed(DealRules.Create(Some.NewDeal, Some.Context() with { Language = "zh-Hans" })).After.Milestones[0].Title.ShouldBe("完成客户画像核对");

    [Fact]
    public void The_stage_age_starts_again_in_a_new_stage()
    {
        var deal = Clear with { StageSince = Some.Today.PlusDays(-9) };
        deal.After(new DealChange.MoveStage("contact")).StageSince.ShouldBe(Some.Today);
    }

    [Fact]
    public void The_stage_it_is_in_is_no_change() =>
        DealRules.Decide(Some.Deal(), [new DealChange.MoveStage("lead")], Some.Context()).ShouldBeOfType<DealDecision.Unchanged>();

    [Fact]
    public void An_unknown_stage_is_refused_by_name()
    {
        var refusal = Some.Deal().Refusal(new DealChange.MoveStage("moon"));
        refusal.Reason.ShouldBe(RefusalReason.NoSuchStage);
        refusal.Detail.ShouldBe("moon");
    }

    [Fact]
    public void After_sales_follows_a_win()
    {
        Some.Deal().Refusal(new DealChange.MoveStage("aftersales", "please")).Reason.ShouldBe(RefusalReason.NotWon);
        var after = Some.Deal().After(new DealChange.CloseWon(), new DealChange.MoveStage("aftersales"));

        after.Status.ShouldBe(DealStatus.Won);
        after.Milestones.Count(milestone => milestone.StageId == "aftersales").ShouldBe(3);
    }

    [Fact]
    public void A_closed_deal_does_not_move()
    {
        Some.Deal().After(new DealChange.CloseWon()).Refusal(new DealChange.MoveStage("needs", "why not")).Detail.ShouldBe("won");
        Some.Deal().After(new DealChange.CloseLost("price")).Refusal(new DealChange.MoveStage("aftersales", "x")).Reason.ShouldBe(RefusalReason.DealIsClosed);
    }

    [Fact]
    public void A_deal_in_a_stage_that_no_longer_exists_can_be_moved_on() =>
        (Some.Deal() with { StageId = "abolished" }).After(new DealChange.MoveStage("needs")).StageId.ShouldBe("needs");

    private static Deal Done(Deal deal) => deal.After([.. deal.LiveMilestones().Select(milestone => new DealChange.CompleteMilestone(milestone.Id))]);
}
