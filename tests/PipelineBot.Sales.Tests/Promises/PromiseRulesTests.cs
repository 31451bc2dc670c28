using NodaTime;
using PipelineBot.Sales.Promises;

namespace PipelineBot.Sales.Tests.Promises;

public class PromiseRulesTests
{
    private static readonly LocalDate Today = Some.Today;
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 1, 0);

    [Fact]
    public void A_promise_is_between_two_people_has_words_and_a_day_that_is_not_over()
    {
        Make("send the quote", Today).After!.What.ShouldBe("send the quote");
        Make(" send \n the quote ", Today).After!.What.ShouldBe("send the quote");
        Make("  ", Today).Refusal.ShouldBe(PromiseRefusal.TextMissing);
        Make(new string('x', 201), Today).Refusal.ShouldBe(PromiseRefusal.TextTooLong);
        Make("send the quote", Today.PlusDays(-1)).Refusal.ShouldBe(PromiseRefusal.DateOutOfRange);
        Make("send the quote", Today.PlusYears(3)).Refusal.ShouldBe(PromiseRefusal.DateOutOfRange);
        PromiseRules.Make("p", "alex", "alex", "x", Today, By("alex")).Refusal.ShouldBe(PromiseRefusal.SamePerson);
        PromiseRules.Make("p", "alex", "megan", "x", Today, By("patti")).Refusal.ShouldBe(PromiseRefusal.NotTheirs);
    }

    [Fact]
    public void Due_today_is_not_overdue()
    {
        var promise = Make("x", Today).After!;
        promise.IsOverdue(Today).ShouldBeFalse();
        promise.DaysOverdue(Today.PlusDays(3)).ShouldBe(3);
        PromiseRules.Keep(promise, By("megan")).After!.IsOverdue(Today.PlusDays(3)).ShouldBeFalse();
    }

    [Fact]
    public void Either_of_the_two_may_settle_it_and_nobody_else()
    {
        var promise = Make("x", Today).After!;
        PromiseRules.Keep(promise, By("alex")).After!.State.ShouldBe(PromiseState.Kept);
        PromiseRules.Drop(promise, By("megan")).After!.ClosedOn.ShouldBe(Today);
        PromiseRules.Keep(promise, By("patti")).Refusal.ShouldBe(PromiseRefusal.NotTheirs);
        PromiseRules.Move(promise, Today.PlusDays(1), By("patti")).Refusal.ShouldBe(PromiseRefusal.NotTheirs);
    }

    [Fact]
    public void What_is_settled_stays_so()
    {
        var kept = PromiseRules.Keep(Make("x", Today).After!, By("alex")).After!;
        PromiseRules.Keep(kept, By("alex")).Refusal.ShouldBe(PromiseRefusal.Closed);
        PromiseRules.Move(kept, Today, By("alex")).Refusal.ShouldBe(PromiseRefusal.Closed);
    }

    [Fact]
    public void The_last_change_is_taken_back_once_by_who_made_it()
    {
        var moved = PromiseRules.Move(Make("x", Today).After!, Today.PlusDays(7), By("megan")).After!;
        moved.TimesMoved.ShouldBe(1);
        PromiseRules.Undo(moved, By("alex")).Refusal.ShouldBe(PromiseRefusal.NothingToUndo);
        var back = PromiseRules.Undo(moved, By("megan")).After!;
        (back.Due, back.TimesMoved).ShouldBe((Today, 0));
        PromiseRules.Undo(back, By("megan")).Refusal.ShouldBe(PromiseRefusal.NothingToUndo);
    }

    [Fact]
    public void Taking_back_its_making_removes_it() => PromiseRules.Undo(Make("x", Today).After!, By("alex")).ShouldBe(new PromiseDecision(null, null));

    private static PromiseDecision Make(string what, LocalDate due) => PromiseRules.Make("p", "alex", "megan", what, due, By("alex"));

    private static PromiseContext By(string actor) => new(actor, Now, Today);
}
