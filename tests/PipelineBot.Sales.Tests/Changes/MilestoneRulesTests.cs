using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.Tests.Changes;

public class MilestoneRulesTests
{
    private static readonly Deal Deal = Some.Deal();
    private static readonly string First = Deal.Milestones[0].Id;

    [Fact]
    public void A_milestone_a_person_adds_belongs_to_the_stage_and_the_owner()
    {
        var added = Deal.After(new DealChange.AddMilestone(" Contract\nsigned ", Some.Today.PlusDays(5), "1 contract", "Signed copy")).Milestones[^1];

        (added.Title, added.Due, added.Goal, added.Standard).ShouldBe(("Contract signed", Some.Today.PlusDays(5), "1 contract", "Signed copy"));
        (added.OwnerId, added.StageId, added.TemplateKey, added.Required, added.State).ShouldBe(("alex", "lead", "", false, MilestoneState.Open));
    }

    [Fact]
    public void The_same_turn_gives_the_same_ids_and_another_deal_or_turn_gives_others()
    {
        DealChange[] add = [new DealChange.AddMilestone("A", Some.Today), new DealChange.AddMilestone("A", Some.Today)];
        string[] Ids(Deal deal, string turn) => [.. Some.Changed(DealRules.Decide(deal, add, Some.Context(turn))).After.Milestones.TakeLast(2).Select(each => each.Id)];

        Ids(Deal, "t").ShouldBe(Ids(Deal, "t"));
        Ids(Deal, "t").ShouldBeUnique();
        Ids(Deal, "t").Intersect(Ids(Deal, "u")).ShouldBeEmpty();
        Ids(Deal, "t").Intersect(Ids(Deal with { Id = "d2" }, "t")).ShouldBeEmpty();
    }

    [Fact]
    public void Doing_records_the_day_and_the_evidence()
    {
        var done = Deal.After(new DealChange.CompleteMilestone(First, "report signed")).Milestones[0];
        (done.State, done.DoneOn, done.Evidence).ShouldBe((MilestoneState.Done, Some.Today, "report signed"));
    }

    [Fact]
    public void Moving_a_date_records_from_to_why_and_whom_we_wait_for()
    {
        var from = Deal.Milestones[0].Due;
        var moved = Deal.After(new DealChange.RescheduleMilestone(First, Some.Today.PlusDays(10), "ill", WaitingFor.Customer)).Milestones[0];

        moved.Due.ShouldBe(Some.Today.PlusDays(10));
        moved.Moves.ShouldBe([new DateMove(from, Some.Today.PlusDays(10), "ill", WaitingFor.Customer, Some.Today, "alex")]);
    }

    [Fact]
    public void Moving_to_the_same_date_is_no_change() => DealRules
        .Decide(Deal, [new DealChange.RescheduleMilestone(First, Deal.Milestones[0].Due, "again")], Some.Context())
        .ShouldBeOfType<DealDecision.Unchanged>();

    [Fact]
    public void Dropping_needs_a_reason()
    {
        Deal.Refusal(new DealChange.DropMilestone(First, "")).Reason.ShouldBe(RefusalReason.ReasonNeeded);
        Deal.After(new DealChange.DropMilestone(First, "known customer")).Milestones[0].DropReason.ShouldBe("known customer");
    }

    [Fact]
    public void Opening_again_clears_evidence_and_drop_reason()
    {
        var again = Deal.After(new DealChange.CompleteMilestone(First, "x")).After(new DealChange.ReopenMilestone(First)).Milestones[0];
        (again.State, again.DoneOn, again.Evidence).ShouldBe((MilestoneState.Open, null, ""));
        Deal.After(new DealChange.DropMilestone(First, "x")).After(new DealChange.ReopenMilestone(First)).Milestones[0].DropReason.ShouldBe("");
    }

    [Fact]
    public void What_is_done_or_dropped_or_open_already_is_said_so()
    {
        var done = Deal.After(new DealChange.CompleteMilestone(First));
        done.Refusal(new DealChange.CompleteMilestone(First)).Reason.ShouldBe(RefusalReason.AlreadyDone);
        done.Refusal(new DealChange.RescheduleMilestone(First, Some.Today)).Reason.ShouldBe(RefusalReason.AlreadyDone);
        var dropped = Deal.After(new DealChange.DropMilestone(First, "x"));
        dropped.Refusal(new DealChange.CompleteMilestone(First)).Reason.ShouldBe(RefusalReason.AlreadyDropped);
        Deal.Refusal(new DealChange.ReopenMilestone(First)).Reason.ShouldBe(RefusalReason.AlreadyOpen);
        Deal.Refusal(new DealChange.CompleteMilestone("nope")).Reason.ShouldBe(RefusalReason.NoSuchMilestone);
    }

    [Fact]
    public void A_deal_has_at_most_two_hundred_milestones()
    {
        var full = Deal with { Milestones = [.. Enumerable.Range(0, 200).Select(i => Some.Milestone($"m{i}", Some.Today))] };
        full.Refusal(new DealChange.AddMilestone("One more", Some.Today)).Reason.ShouldBe(RefusalReason.TooMany);
    }
}
