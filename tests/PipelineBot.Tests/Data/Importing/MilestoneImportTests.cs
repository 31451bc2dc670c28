using NodaTime;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Tests.Data.Importing;

public sealed class MilestoneImportTests : IDisposable
{
    private const string People = "id,name\np1,Megan\n";
    private const string Deals = "id,name,owner,stage\nd1,Deal,p1,needs\nd2,Other,p1,needs\n";

    private readonly DataRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Rows_go_into_their_deals_wherever_they_stand()
    {
        var reports = await run.ImportAsync(Deals, People, "里程碑,商机编号,到期日,状态,完成日期,完成证据,负责人\n评审,d1,2026-12-01,,,,Megan\n演示,d2,2026-12-02,,,,\n签约,d1,2026-12-03,已完成,2026-11-20,扫描件,\n");
        reports["milestones"].Tally.ShouldBe(new(3, 0, 0, 0));
        var milestones = (await run.DealAsync("d1")).Milestones;
        milestones.Select(milestone => milestone.Title).ShouldBe(["评审", "签约"]);
        milestones[0].ShouldSatisfyAllConditions(m => m.OwnerId.ShouldBe("p1"), m => m.StageId.ShouldBe("needs"), m => m.Due.ShouldBe(new LocalDate(2026, 12, 1)));
        milestones[1].ShouldSatisfyAllConditions(m => m.State.ShouldBe(MilestoneState.Done), m => m.DoneOn.ShouldBe(new LocalDate(2026, 11, 20)), m => m.Evidence.ShouldBe("扫描件"));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        const string Milestones = "id,deal_id,title,due,state,evidence\nm1,d1,Demo,2026-12-01,dropped,Not needed\n,d1,Other,2026-12-02,done,\n";
        await run.ImportAsync(Deals, People, Milestones);
        (await run.ImportAsync(Deals, People, Milestones))["milestones"].Tally.ShouldBe(new(0, 0, 2, 0));
        (await run.DealAsync("d1")).Milestones[0].DropReason.ShouldBe("Not needed");
    }

    [Fact]
    public async Task Rows_that_cannot_be_used_are_named_with_line_and_reason()
    {
        await run.ImportAsync(Deals, People, "id,deal_id,title,due,state\nm1,gone,T,2026-12-01,\nm2,d1,,2026-12-01,\nm3,d1,T,soon,\nm4,,T,2026-12-01,\nm5,d1,Kept,2026-12-01,maybe\nm5,d1,Twice,2026-12-01,\n");
        run.Lines.Where(line => line.StartsWith("  line ", StringComparison.Ordinal)).Order().ShouldBe(
        [
            "  line 2: skipped: there is no deal 'gone'",
            "  line 3: skipped: a new milestone needs a title",
            "  line 4: due 'soon' is not a date; not taken",
            "  line 4: skipped: a new milestone needs a due date",
            "  line 5: skipped: no deal_id",
            "  line 6: state 'maybe' is not open, done or dropped; not taken",
            "  line 7: skipped: the same milestone already is on line 6",
        ]);
        (await run.DealAsync("d1")).Milestones.ShouldHaveSingleItem().Title.ShouldBe("Kept");
    }
}
