using System.CommandLine;
using PipelineBot.Commands;
using PipelineBot.Data;
using PipelineBot.Data.Samples;
using PipelineBot.Tests.Storage.Cosmos;

namespace PipelineBot.Tests.Data.Copying;

/// <summary>The commands of an operator with <c>Storage__Provider=Cosmos</c>, against a real server.</summary>
public sealed class CommandsOnCosmosTests(CosmosServer server) : IClassFixture<CosmosServer>, IDisposable
{
    private readonly House house = new(server);

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task Sample_loads_the_team_once_and_again()
    {
        (await RunAsync(SampleCommand.Create)).ShouldContain("60 deals");
        (await RunAsync(SampleCommand.Create)).ShouldContain("60 deals");
        (await house.AllAsync(house.Cosmos)).Count(document => document.Contains("type=deal", StringComparison.Ordinal)).ShouldBe(60);
    }

    [Fact]
    public async Task Import_creates_and_the_same_file_again_changes_nothing()
    {
        File.WriteAllText(house.File("people.csv"), "id,name\np1,Megan\n");
        File.WriteAllText(house.File("deals.csv"), "id,name,owner,amount\nd1,华东电力,p1,50000\nd2,Contoso,p1,\n");
        string[] files = ["--people", house.File("people.csv"), "--deals", house.File("deals.csv")];

        await RunAsync(ImportCommand.Create, [.. files, "--dry-run"]);
        (await house.AllAsync(house.Cosmos)).ShouldBeEmpty();
        await RunAsync(ImportCommand.Create, files);
        var first = await house.AllAsync(house.Cosmos);
        first.ShouldContain(document => document.Contains("name=华东电力", StringComparison.Ordinal));
        await RunAsync(ImportCommand.Create, files);
        (await house.AllAsync(house.Cosmos)).ShouldBe(first);
    }

    [Fact]
    public async Task Export_is_what_the_file_would_give()
    {
        await RunAsync(SampleCommand.Create);
        await RunAsync(ExportCommand.Create, "--to", house.File("cosmos"));
        await house.CopyAsync(house.Cosmos, house.Sqlite());
        (await ExportCommand.Create(house.Environment("Sqlite")).Parse(["--to", house.File("sqlite")]).InvokeAsync()).ShouldBe(0, house.Error.ToString());

        foreach (var name in (string[])["deals.csv", "milestones.csv", "people.csv", "events.csv", "feedback.csv"])
            File.ReadAllText(Path.Combine(house.File("cosmos"), name)).ShouldBe(File.ReadAllText(Path.Combine(house.File("sqlite"), name)), name);
        File.ReadAllLines(Path.Combine(house.File("cosmos"), "deals.csv")).Length.ShouldBe(61);
    }

    [Fact]
    public async Task Digest_prints_the_card_and_stores_nothing()
    {
        await RunAsync(SampleCommand.Create);
        var before = await house.AllAsync(house.Cosmos);

        (await RunAsync(DigestCommand.Create, "--channel", "19:sales@thread.tacv2", "--dry-run")).ShouldContain("AdaptiveCard");
        (await house.AllAsync(house.Cosmos)).ShouldBe(before);
    }

    [Fact]
    public async Task A_persons_data_is_exported()
    {
        await RunAsync(SampleCommand.Create);
        await RunAsync(ExportPersonCommand.Create, "--person", SamplePeople.Alex, "--to", house.File("person"));
        File.ReadAllText(Path.Combine(house.File("person"), "profile.json")).ShouldContain(SamplePeople.Alex);
    }

    [Fact]
    public async Task A_person_is_erased_and_then_nowhere()
    {
        await RunAsync(SampleCommand.Create);
        var person = SamplePeople.All[^1].Id;

        (await RunAsync(ErasePersonCommand.Create, "--person", person)).ShouldContain("Erased: ");
        (await RunAsync(ErasePersonCommand.Create, "--person", person)).ShouldContain($"Nothing is stored about '{person}'.");
        (await house.AllAsync(house.Cosmos)).ShouldNotContain(document => document.Contains($"\"{person}\"", StringComparison.Ordinal));
    }

    private async Task<string> RunAsync(Func<DataEnvironment, Command> command, params string[] arguments)
    {
        house.Output.GetStringBuilder().Clear();
        (await command(house.Environment("Cosmos")).Parse(arguments).InvokeAsync()).ShouldBe(0, house.Error.ToString());
        return house.Output.ToString();
    }
}
