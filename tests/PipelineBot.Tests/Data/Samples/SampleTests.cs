using NodaTime;
using PipelineBot.Data;
using PipelineBot.Data.Samples;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Names;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;

namespace PipelineBot.Tests.Data.Samples;

public class SampleTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 9, 0);
    private static readonly Organisation Team = new(SamplePeople.All);

    public static TheoryData<int> Days => [.. Enumerable.Range(0, 400).Where(day => day % 13 == 0)];

    [Theory]
    [MemberData(nameof(Days))]
    public void On_any_day_there_is_something_overdue_stalled_passed_and_missing(int day)
    {
        var now = Now + Duration.FromDays(day);
        var deals = SampleLoader.Deals(now);
        var today = now.InUtc().Date;
        deals.Count.ShouldBe(60);
        deals.Select(deal => deal.Id).Distinct().Count().ShouldBe(60);
        var overdue = deals.SelectMany(deal => deal.Overdue(today)).Select(milestone => milestone.DaysOverdue(today)).ToList();
        overdue.Count.ShouldBeInRange(8, 30);
        overdue.ShouldAllBe(days => days >= 1 && days <= 30);
        deals.Count(deal => deal.IsStalled(PipelineSet.BuiltIn.Default, today)).ShouldBeInRange(8, 25);
        deals.Count(deal => deal.CloseDatePassed(today)).ShouldBeGreaterThanOrEqualTo(5);
        deals.Count(deal => deal is { Status: DealStatus.Open, NextStep: "" }).ShouldBeGreaterThanOrEqualTo(5);
        deals.Count(deal => deal is { Status: DealStatus.Open, Amount: null }).ShouldBeGreaterThanOrEqualTo(5);
        deals.Where(deal => deal.Status == DealStatus.Open).Select(deal => deal.StageId).Distinct().Count().ShouldBe(5);
        deals.Where(deal => deal.OwnerId == SamplePeople.Alex).SelectMany(deal => deal.Overdue(today)).Count().ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void The_team_has_reps_managers_and_operations_and_alex_manages_the_playgrounds_people()
    {
        SamplePeople.All.Count(person => person.Role == Role.Rep).ShouldBe(8);
        SamplePeople.All.Count(person => person.Role == Role.Manager).ShouldBe(3);
        SamplePeople.All.Count(person => person.Role == Role.Operations).ShouldBe(1);
        Team.ReportsOf(SamplePeople.Alex).Select(person => person.Name)
            .ShouldBe(["Megan Bowen", "Adele Vance", "Isaiah Langer", "Patti Fernandez", "Lynne Robbins"]);
        SamplePeople.All.Select(person => person.Language).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("Contoso", "sample-contoso")]
    [InlineData("contoso", "sample-contoso")]
    [InlineData("Contoso renewal", "sample-contoso-renewal")]
    [InlineData("Fabrikam", "sample-fabrikam")]
    [InlineData("华东电力的单子", "sample-huadong-power")]
    [InlineData("Fabrikm", "sample-fabrikam")]
    public void Every_deal_the_documentation_names_is_clear_for_alex(string said, string id)
    {
        var directory = new TenantDirectory(Team, new(SampleLoader.Deals(Now).ToDictionary(deal => deal.Id, DealHead.Of)), 0);
        var found = directory.DealsVisibleTo(Team.Find(SamplePeople.Alex)!).Find(said);
        found[0].Value.Id.ShouldBe(id);
        Nearness.IsClear(found.Count > 1 ? found[1].Score : 0, found[0].Score).ShouldBeTrue(string.Join("; ", found));
    }

    [Theory]
    [InlineData("security review", "Security review (安全评审)")]
    [InlineData("安全评审", "Security review (安全评审)")]
    [InlineData("the demo", "Demo (演示)")]
    [InlineData("demo", "Demo (演示)")]
    [InlineData("演示", "Demo (演示)")]
    public void The_milestones_of_the_examples_are_clear_in_both_languages(string said, string title)
    {
        var contoso = SampleLoader.Deals(Now).Single(deal => deal.Name == "Contoso");
        contoso.StageId.ShouldBe("needs");
        var found = new NameIndex<Milestone>(contoso.Milestones.Where(milestone => milestone.State == MilestoneState.Open).Select(m => (m, (IReadOnlyList<string>)[m.Title, PipelineSet.BuiltIn.TitleOf(contoso, m, "en"), PipelineSet.BuiltIn.TitleOf(contoso, m, "zh-Hans")]))).Find(said);
        found[0].Value.Title.ShouldBe(title);
        Nearness.IsClear(found.Count > 1 ? found[1].Score : 0, found[0].Score).ShouldBeTrue(string.Join("; ", found.Select(match => (match.Value.Title, match.Score))));
    }

    [Fact]
    public async Task It_loads_into_an_empty_store_and_over_itself()
    {
        using var run = new DataRun();
        await LoadAsync(run);
        (await run.DealAsync("sample-contoso")).Milestones.ShouldContain(milestone => milestone.Due == new LocalDate(2026, 11, 20));
        run.Now += Duration.FromDays(7);
        await LoadAsync(run);
        (await run.DealAsync("sample-contoso")).Milestones.ShouldContain(milestone => milestone.Due == new LocalDate(2026, 11, 27));
    }

    [Fact]
    public async Task It_refuses_a_store_that_holds_something_else()
    {
        using var run = new DataRun();
        await run.ImportAsync(people: "id,name\np1,Somebody\n");
        (await Should.ThrowAsync<DataFailure>(() => LoadAsync(run))).Message.ShouldContain("not the sample");
    }

    private static Task LoadAsync(DataRun run) => new SampleLoader(run.Store, DataRun.Tenant, run, run.Said).RunAsync(CancellationToken.None);
}
