using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PipelineBot.Data.Samples;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Texts;
using PipelineBot.Storage;

namespace PipelineBot.Tests.Data.Exporting;

public class RoundTripTests
{
    private static readonly string[] Files = ["deals.csv", "milestones.csv", "people.csv"];
    private static readonly string[] Stages = ["lead", "contact", "needs", "solution", "negotiation"];

    private static readonly Gen<string> Texts =
        Gen.Elements("", "a", "=1+1", "'=x", "-", "+86", "@home", "\"", "\"\"", ",", "华东电力", " ", "\n", "\r\n", "\t", "'", "e\u0301", "🙂", ";", "\u202e", "null", "won")
            .NonEmptyListOf().Select(parts => CleanText.Of(string.Concat(parts.Take(6))));

    private static readonly Gen<LocalDate?> Days =
        Gen.Choose(-400, 3000).Select(day => day < 0 ? (LocalDate?)null : new LocalDate(2024, 1, 1).PlusDays(day));

    private static readonly Gen<Money?> Amounts =
        from cents in Gen.Choose(-1_000_000, 100_000_000)
        from currency in Gen.Elements("CNY", "USD", "EUR")
        select cents < 0 ? null : new Money(cents / 100m, currency);

    [Fact]
    public void Importing_an_export_into_an_empty_store_gives_the_same_export() =>
        Prop.ForAll(
            Gen.Sized(_ => from count in Gen.Choose(0, 6) from deals in DealWith("p1").ListOf(count) select deals.Select((deal, index) => deal with { Id = $"d{index}{deal.Id}" }).ToList()).ToArbitrary(),
            deals => Reproduces([new Person { Id = "p1", Name = "=Megan", Language = "zh-Hans", TimeZone = "Asia/Shanghai" }, new Person { Id = "-p2", Name = "Left", ManagerId = "p1", Active = false }], deals).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public async Task The_sample_comes_back_as_it_was() => (await Reproduces(SamplePeople.All, SampleLoader.Deals(Instant.FromUtc(2026, 11, 25, 9, 0)))).ShouldBeTrue();

    [Fact]
    public async Task Exporting_and_importing_in_place_changes_nothing()
    {
        using var run = new DataRun();
        await new SampleLoader(run.Store, DataRun.Tenant, run, TextWriter.Null).RunAsync(CancellationToken.None);
        var folder = await run.ExportAsync("out");
        var reports = await run.ImportFilesAsync(Path.Combine(folder, Files[0]), Path.Combine(folder, Files[2]), Path.Combine(folder, Files[1]), null);
        foreach (var report in reports.Values)
            report.Tally.ShouldBe(new(0, 0, report.Read, 0), run.Said.ToString());
    }

    [Fact]
    public async Task Texts_of_files_with_line_breaks_and_formulas_are_stable_after_the_first_import()
    {
        using var first = new DataRun();
        await first.ImportAsync("id,name,owner,next_step\n\"'=d\",\"a\n\n b\",p1,\"=HYPERLINK(\"\"x\"\")\"\n", "id,name\np1,Megan\n");
        var folder = await first.ExportAsync("out");
        (await File.ReadAllTextAsync(Path.Combine(folder, "deals.csv"))).ShouldContain("\"'=HYPERLINK(\"\"x\"\")\"");
        using var second = new DataRun();
        await second.ImportFilesAsync(Path.Combine(folder, Files[0]), Path.Combine(folder, Files[2]), null, null);
        (await second.DealAsync("=d")).NextStep.ShouldBe("=HYPERLINK(\"x\")");
        (await second.DealAsync("=d")).Name.ShouldBe("a b");
    }

    [Fact]
    public async Task Files_have_a_mark_iso_dates_and_the_agreed_columns()
    {
        using var run = new DataRun();
        await run.ImportAsync("id,name,owner,close_date,amount\nd1,华东,p1,2026/12/5,5.50\n", "id,name\np1,Megan\n");
        var folder = await run.ExportAsync("out");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "deals.csv"));
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe(
            "id,name,account,owner,pipeline,stage,amount,currency,product,lead_source,created,close_date,closed_on,close_reason,next_step\r\nd1,华东,,p1,sales,lead,5.5,CNY,,,,2026-12-05,,,\r\n");
        (await File.ReadAllTextAsync(Path.Combine(folder, "events.csv"))).ShouldContain("2026-11-25T09:00:00Z,import,d1,imported,amount,,5.5 CNY,import\r\n");
    }

    [Fact]
    public async Task Events_of_every_month_are_written_oldest_first()
    {
        using var run = new DataRun();
        foreach (var (month, amount) in new[] { (9, 1), (11, 2), (10, 3) })
        {
            run.Now = Instant.FromUtc(2026, month, 1, 0, 0);
            await run.ImportAsync($"id,name,owner,amount\nd1,Deal,p1,{amount}\n", "id,name\np1,Megan\n");
        }

        var folder = await run.ExportAsync("out");
        (await File.ReadAllLinesAsync(Path.Combine(folder, "events.csv"))).Where(line => line.Contains(",amount,", StringComparison.Ordinal)).Select(line => line[..7])
            .ShouldBe(["2026-09", "2026-10", "2026-11"]);
    }

    private static Gen<Deal> DealWith(string owner) =>
        from id in Texts
        from name in Texts
        from account in Texts
        from status in Gen.Elements(DealStatus.Open, DealStatus.Won, DealStatus.Lost)
        from stage in Gen.Elements(Stages)
        from amount in Amounts
        from product in Texts
        from created in Days
        from closeDate in Days
        from closedOn in Days
        from reason in Texts
        from nextStep in Texts
        from milestones in MilestoneOf(status).ListOf(3)
        select new Deal
        {
            Id = id,
            Name = $"n{name}",
            Account = account,
            OwnerId = owner,
            PipelineId = "sales",
            StageId = stage,
            Status = status,
            Amount = amount,
            Product = product,
            Created = created,
            CloseDate = closeDate,
            ClosedOn = status == DealStatus.Open ? null : closedOn,
            CloseReason = status == DealStatus.Open ? "" : reason,
            NextStep = nextStep,
            Milestones = [.. milestones.Select((milestone, index) => milestone with { Id = $"m{index}" })],
        };

    private static Gen<Milestone> MilestoneOf(DealStatus status) =>
        from title in Texts
        from goal in Texts
        from due in Gen.Choose(0, 2000)
        from state in status == DealStatus.Lost ? Gen.Elements(MilestoneState.Done, MilestoneState.Dropped) : Gen.Elements(MilestoneState.Open, MilestoneState.Done, MilestoneState.Dropped)
        from doneOn in Days
        from proof in Texts
        select new Milestone
        {
            Title = $"{title}t",
            Goal = goal,
            Due = new LocalDate(2024, 1, 1).PlusDays(due),
            State = state,
            DoneOn = state == MilestoneState.Done ? doneOn : null,
            Evidence = state == MilestoneState.Done ? proof : "",
            DropReason = state == MilestoneState.Dropped ? proof : "",
        };

    private static async Task<bool> Reproduces(IReadOnlyList<Person> people, IReadOnlyList<Deal> deals)
    {
        using var first = new DataRun();
        await first.Store.CommitAsync([.. people.Select(person => DocumentTypes.Person.Put(DataRun.Tenant, person)), .. deals.Select(deal => DocumentTypes.Deal.Put(DataRun.Tenant, deal))]);
        var before = await first.ExportAsync("out");
        using var second = new DataRun();
        await second.ImportFilesAsync(Path.Combine(before, Files[0]), Path.Combine(before, Files[2]), Path.Combine(before, Files[1]), null);
        var after = await second.ExportAsync("out");
        foreach (var file in Files)
            (await File.ReadAllTextAsync(Path.Combine(after, file))).ShouldBe(await File.ReadAllTextAsync(Path.Combine(before, file)), second.Said.ToString());
        return true;
    }
}
