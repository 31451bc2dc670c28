using System.Globalization;
using NodaTime;
using PipelineBot.Data;
using PipelineBot.Data.Importing;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Tests.Driver;
using PipelineBot.TestSupport;

namespace PipelineBot.Tests.Data.Importing;

/// <summary>The public "CRM sales opportunities" data set, with the map that stands in the documentation.</summary>
public class CrmOpportunitiesTests
{
    private static readonly string Map = FindMap();

    [SharedDataFact("data", "crm-opportunities", "sales_pipeline.csv")]
    public async Task All_8800_rows_are_read_and_a_second_run_changes_nothing()
    {
        using var run = new DataRun();
        var first = await ImportAsync(run);
        first["deals"].Read.ShouldBe(8800);
        first["deals"].Tally.ShouldBe(new(8800, 0, 0, 0));
        first["people"].Read.ShouldBe(35);
        first["people"].Tally.ShouldBe(new(41, 0, 0, 0));

        var second = await ImportAsync(run);
        second["deals"].Tally.ShouldBe(new(0, 0, 8800, 0));
        second["people"].Tally.ShouldBe(new(0, 0, 35, 0));
    }

    [SharedDataFact("data", "crm-opportunities", "sales_pipeline.csv")]
    public async Task Every_row_without_an_account_is_named_with_its_line()
    {
        using var run = new DataRun();
        await ImportAsync(run, dryRun: true);
        var without = File.ReadLines(SharedData.Path("data", "crm-opportunities", "sales_pipeline.csv"))
            .Select((text, index) => (Cells: text.Split(','), Line: index + 1))
            .Where(row => row.Cells[3].Length == 0)
            .Select(row => row.Line)
            .ToList();
        without.Count.ShouldBe(1425);
        run.Lines.Where(line => line.Contains("no account", StringComparison.Ordinal)).Select(LineOf).ShouldBe(without);
        run.Lines.ShouldContain("  product 'GTXPro' read as 'GTX Pro': 1480 rows");
        (await run.FindAsync("1C1I7A6R")).ShouldBeNull();
    }

    [SharedDataFact("data", "crm-opportunities", "sales_pipeline.csv")]
    public async Task A_row_becomes_the_deal_it_describes_and_managers_see_their_agents()
    {
        using var run = new DataRun();
        await ImportAsync(run);
        var deal = await run.DealAsync("Z063OYW0");
        deal.Name.ShouldBe("Isdom GTX Pro Z063OYW0");
        deal.Status.ShouldBe(DealStatus.Won);
        deal.OwnerId.ShouldBe("darcel-schlecht");
        deal.ClosedOn.ShouldBe(new(2017, 3, 11));
        deal.Amount.ShouldBe(new(4514, "USD"));
        (await run.PersonAsync("darcel-schlecht")).ManagerId.ShouldBe("melvin-marxen");
        (await run.PersonAsync("melvin-marxen")).Role.ShouldBe(Role.Manager);
    }

    [SharedDataFact("data", "crm-opportunities", "sales_pipeline.csv")]
    public async Task An_agent_and_their_manager_work_on_it_by_talking()
    {
        await using var bot = BotDriver.Start();
        var options = new ImportOptions
        {
            Tenant = BotDriver.Tenant,
            Deals = SharedData.Path("data", "crm-opportunities", "sales_pipeline.csv"),
            People = SharedData.Path("data", "crm-opportunities", "sales_teams.csv"),
            Map = Map,
            Currency = "USD",
        };
        await new Importer(bot.Store, bot.Clock, PipelineSet.BuiltIn, TextWriter.Null, new ProgressLine(TextWriter.Null, false)).RunAsync(options, CancellationToken.None);
        var agent = bot.As("darcel-schlecht");

        await agent.SendAsync("move the Betasoloin MG Special T9QD8U1Y deal to negotiation");
        agent.ShouldHear("First contact → Negotiation");
        (await bot.DealAsync("T9QD8U1Y")).StageId.ShouldBe("negotiation");

        bot.Clock.Advance(Duration.FromDays(30));
        await agent.SendAsync("my overdue");
        agent.ShouldHear("3 milestones of yours are overdue", "Betasoloin MG Special T9QD8U1Y", "Commercial terms agreed");

        var manager = bot.As("melvin-marxen");
        await manager.SendAsync("digest now");
        manager.ShouldHear("3 overdue milestones", "Darcel Schlecht", "Betasoloin MG Special T9QD8U1Y");
    }

    private static int LineOf(string said) => int.Parse(said.AsSpan("  line ".Length, said.IndexOf(':') - "  line ".Length), CultureInfo.InvariantCulture);

    private static Task<IReadOnlyDictionary<string, FileReport>> ImportAsync(DataRun run, bool dryRun = false) => run.ImportFilesAsync(
        SharedData.Path("data", "crm-opportunities", "sales_pipeline.csv"), SharedData.Path("data", "crm-opportunities", "sales_teams.csv"), null, Map, dryRun);

    private static string FindMap()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PipelineBot.sln")))
            folder = folder.Parent.ShouldNotBeNull();
        return Path.Combine(folder.FullName, "docs", "examples", "crm-opportunities.map.json");
    }
}
