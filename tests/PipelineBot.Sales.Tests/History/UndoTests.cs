using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.Sales.Tests.History;

public class UndoTests
{
    private static readonly Deal Deal = Some.Deal();

    [Fact]
    public void A_stage_move_is_taken_back_with_its_milestones_and_history()
    {
        var (after, happened) = Do(Deal, new DealChange.MoveStage("negotiation", "hurry"));
        var undone = Undo.Decide(after, happened, Some.Context("turn-2")).ShouldBeOfType<UndoDecision.Reverted>();

        Json.Of(undone.After).ShouldBe(Json.Of(Deal));
        undone.After.HasApplied("turn-2").ShouldBeTrue();
        undone.Fields.ShouldContain(new FieldChange("stage", "negotiation", "lead"));
    }

    [Fact]
    public void A_later_change_of_other_fields_is_kept()
    {
        var (after, happened) = Do(Deal, new DealChange.MoveStage("contact", "hurry"));
        var later = after.After(new DealChange.SetNextStep("Call Kim"));
        var undone = Undo.Decide(later, happened, Some.Context()).ShouldBeOfType<UndoDecision.Reverted>().After;

        (undone.StageId, undone.NextStep).ShouldBe(("lead", "Call Kim"));
    }

    [Fact]
    public void A_later_change_of_the_same_field_is_named()
    {
        var (after, happened) = Do(Deal, new DealChange.SetNextStep("A"), new DealChange.ShareWith("lee"));
        var later = after.After(new DealChange.SetNextStep("B"));

        Undo.Decide(later, happened, Some.Context()).ShouldBeOfType<UndoDecision.Conflict>()
            .Touched.ShouldBe([new FieldChange("nextStep", "A", "B")]);
    }

    [Fact]
    public void Adding_a_milestone_somebody_then_finished_is_not_taken_back()
    {
        var (after, happened) = Do(Deal, new DealChange.AddMilestone("Visit", Some.Today));
        var later = after.After(new DealChange.CompleteMilestone(after.Milestones[^1].Id));
        Undo.Decide(later, happened, Some.Context()).ShouldBeOfType<UndoDecision.Conflict>();
    }

    [Fact]
    public void An_undo_can_itself_be_taken_back()
    {
        var (after, happened) = Do(Deal, new DealChange.AddMilestone("Visit", Some.Today), new DealChange.CloseWon());
        var reverted = (UndoDecision.Reverted)Undo.Decide(after, happened, Some.Context("t2"));
        var undo = DealEvent.OfUndo("e2", happened, reverted, Some.Context("t2"), EventSource.Message);
        var again = (UndoDecision.Reverted)Undo.Decide(reverted.After, undo, Some.Context("t3"));

        Json.Of(again.After).ShouldBe(Json.Of(after));
        (undo.Kind, undo.Undoes).ShouldBe(("undo", "e1"));
    }

    [Fact]
    public void Taking_back_the_creation_removes_the_deal_unless_something_happened_since()
    {
        var created = Some.Changed(DealRules.Create(Some.NewDeal, Some.Context()));
        var happened = DealEvent.Of("e1", created, [], Some.Context(), EventSource.Message);

        happened.Kind.ShouldBe("created");
        Undo.Decide(created.After, happened, Some.Context()).ShouldBeOfType<UndoDecision.Removes>();
        Undo.Decide(created.After.After(new DealChange.SetNextStep("Call")), happened, Some.Context())
            .ShouldBeOfType<UndoDecision.Conflict>().Touched.ShouldBe([new FieldChange("nextStep", null, "Call")]);
    }

    [Fact]
    public void An_event_of_another_deal_or_version_cannot_be_taken_back()
    {
        var (after, happened) = Do(Deal, new DealChange.SetNextStep("A"));
        Undo.Decide(after with { Id = "other" }, happened, Some.Context()).ShouldBeOfType<UndoDecision.Impossible>();
        Undo.Decide(after, happened with { Fields = [] }, Some.Context()).ShouldBeOfType<UndoDecision.Impossible>();
        Undo.Decide(after, happened with { Fields = [new FieldChange("mood", "good", null)] }, Some.Context()).ShouldBeOfType<UndoDecision.Impossible>();
    }

    [Fact]
    public void The_last_is_the_persons_own_newest_that_still_stands()
    {
        DealEvent[] events =
        [
            new() { Id = "1", ActorId = "alex" },
            new() { Id = "2", ActorId = "alex" },
            new() { Id = "3", ActorId = "megan" },
            new() { Id = "4", ActorId = "alex", Undoes = "2" },
        ];
        Undo.Last(events, "alex")!.Id.ShouldBe("1");
        Undo.Last(events, "megan")!.Id.ShouldBe("3");
        Undo.Last(events, "lee").ShouldBeNull();
        Undo.Last([.. events, new DealEvent { Id = "5", ActorId = "alex", Undoes = "4" }], "alex")!.Id.ShouldBe("2");
    }

    [Fact]
    public void An_event_is_named_after_its_change_and_keeps_the_reason()
    {
        Do(Deal, new DealChange.CloseLost("price")).Event.ShouldSatisfyAllConditions(
            lost => lost.Kind.ShouldBe("lost"),
            lost => lost.Reason.ShouldBe("price"),
            lost => lost.TurnId.ShouldBe("turn-1"));
        Do(Deal, new DealChange.SetNextStep("x"), new DealChange.CloseWon()).Event.Kind.ShouldBe("several");
    }

    private static (Deal After, DealEvent Event) Do(Deal deal, params DealChange[] changes)
    {
        var changed = Some.Changed(DealRules.Decide(deal, changes, Some.Context()));
        return (changed.After, DealEvent.Of("e1", changed, changes, Some.Context(), EventSource.Message));
    }
}
