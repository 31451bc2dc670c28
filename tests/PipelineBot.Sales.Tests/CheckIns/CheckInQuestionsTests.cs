using NodaTime;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Promises;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Tests.CheckIns;

public class CheckInQuestionsTests
{
    private static readonly LocalDate Today = Some.Today;
    private static readonly Person Alex = new() { Id = "alex" };

    private static readonly Deal Fine = new()
    {
        Id = "fine",
        Name = "Fine",
        OwnerId = "alex",
        PipelineId = "sales",
        StageId = "lead",
        StageSince = Today,
        NextStep = "Call",
        CloseDate = Today.PlusDays(20),
    };

    private static readonly Deal Late = Fine with { Id = "late", Milestones = [Some.Milestone("m3", Today.PlusDays(-3)), Some.Milestone("m9", Today.PlusDays(-9))] };
    private static readonly Deal Stuck = Fine with { Id = "stuck", StageSince = Today.PlusDays(-10) };
    private static readonly Deal Passed = Fine with { Id = "passed", CloseDate = Today.PlusDays(-4) };
    private static readonly Deal Aimless = Fine with { Id = "aimless", NextStep = " " };

    [Fact]
    public void With_nothing_to_ask_about_mood_and_blockers_remain() =>
        Kinds(Fine).ShouldBe([CheckInKind.Mood, CheckInKind.Blockers]);

    [Fact]
    public void The_most_overdue_promise_is_asked_about_and_only_of_who_gave_it()
    {
        Promise Given(string id, string from, int days) => new() { Id = id, FromId = from, ToId = "megan", What = id, Due = Today.PlusDays(-days) };
        Promise[] promises = [Given("two", "alex", 2), Given("five", "alex", 5), Given("nine", "patti", 9), Given("today", "alex", 0), Given("kept", "alex", 20) with { State = PromiseState.Kept }];

        var asked = CheckInQuestions.Choose(Alex, [Late, Stuck, Passed, Aimless], Today, PipelineSet.BuiltIn, promises);

        asked.Select(q => q.Kind).ShouldBe([CheckInKind.OverdueMilestone, CheckInKind.OverduePromise, CheckInKind.StalledDeal, CheckInKind.Mood]);
        (asked[1].PromiseId, asked[1].PromisedTo, asked[1].Days).ShouldBe(("five", "megan", 5));
    }

    [Fact]
    public void The_most_overdue_milestone_is_asked_about_with_its_data()
    {
        var question = Ask(Late)[0];
        (question.Kind, question.DealId, question.MilestoneId, question.Date, question.Days).ShouldBe(
            (CheckInKind.OverdueMilestone, "late", "m9", Today.PlusDays(-9), 9));
        Kinds(Late).ShouldBe([CheckInKind.OverdueMilestone, CheckInKind.Mood]);
    }

    [Fact]
    public void A_stalled_deal_is_asked_about_with_its_days()
    {
        var question = Ask(Stuck, Stuck with { Id = "more", StageSince = Today.PlusDays(-11) })[0];
        (question.Kind, question.DealId, question.Days, question.UsualDays).ShouldBe((CheckInKind.StalledDeal, "more", 11, 7));
    }

    [Fact]
    public void A_passed_close_date_and_a_missing_next_step_are_asked_about()
    {
        Ask(Aimless, Passed).Select(question => (question.Kind, question.DealId)).ShouldBe(
            [(CheckInKind.CloseDatePassed, "passed"), (CheckInKind.MissingNextStep, "aimless"), (CheckInKind.Mood, "")]);
        Ask(Aimless with { CloseDate = null }, Aimless with { Id = "sooner" })[0].DealId.ShouldBe("sooner");
    }

    [Fact]
    public void Never_more_than_four() => Kinds(Aimless, Passed, Stuck, Late).ShouldBe(
        [CheckInKind.OverdueMilestone, CheckInKind.StalledDeal, CheckInKind.CloseDatePassed, CheckInKind.Mood]);

    [Fact]
    public void Each_question_is_about_another_deal_where_there_is_one()
    {
        var both = Stuck with { Id = "both", StageSince = Today.PlusDays(-40), Milestones = [Some.Milestone("m", Today.PlusDays(-1))] };
        Ask(both, Stuck).Select(question => question.DealId).ShouldBe(["both", "stuck", ""]);
        Ask(both).Select(question => question.DealId).ShouldBe(["both", "both", ""]);
    }

    [Fact]
    public void Other_peoples_deals_are_not_asked_about_but_my_milestones_on_them_are()
    {
        Deal[] others = [.. new[] { Late, Stuck, Passed, Aimless }.Select(deal => deal with { OwnerId = "lee" })];
        Ask(others).Select(question => (question.Kind, question.DealId)).ShouldBe([(CheckInKind.OverdueMilestone, "late"), (CheckInKind.Mood, "")]);
    }

    [Fact]
    public void Closed_deals_are_left_in_peace() =>
        Kinds(Aimless with { Status = DealStatus.Won }, Late with { Status = DealStatus.Lost }).ShouldBe([CheckInKind.Mood, CheckInKind.Blockers]);

    private static IReadOnlyList<CheckInQuestion> Ask(params Deal[] deals) => CheckInQuestions.Choose(Alex, deals, Today, PipelineSet.BuiltIn);

    private static IEnumerable<CheckInKind> Kinds(params Deal[] deals) => Ask(deals).Select(question => question.Kind);
}
