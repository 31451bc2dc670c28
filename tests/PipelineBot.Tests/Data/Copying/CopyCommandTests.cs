using PipelineBot.Commands;
using PipelineBot.Tests.Storage.Cosmos;

namespace PipelineBot.Tests.Data.Copying;

public sealed class CopyCommandTests(CosmosServer server) : IClassFixture<CosmosServer>, IDisposable
{
    private readonly House house = new(server);

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData("--from and --to name the same engine.", "--from", "Sqlite", "--to", "sqlite")]
    [InlineData("--to: 'Postgres' is no engine; it is Sqlite or Cosmos.", "--from", "Sqlite", "--to", "Postgres")]
    [InlineData("Option '--from' is required", "--to", "Cosmos")]
    public async Task Wrong_usage_ends_with_2_and_the_usage(string problem, params string[] arguments)
    {
        using var program = CopyProgram.Start(house.Settings("Sqlite"), arguments);
        var (code, output, error) = await program.EndAsync();

        code.ShouldBe(2);
        error.ShouldContain(problem);
        output.ShouldContain("--from");
    }

    [Fact]
    public async Task It_copies_says_what_and_says_it_again()
    {
        await house.FurnishAsync();

        (await RunAsync()).ShouldBe(0, house.Error.ToString());
        (await RunAsync()).ShouldBe(0, house.Error.ToString());

        house.Output.ToString().ShouldMatch(@"container +Sqlite +Cosmos\r?\n");
        house.Output.ToString().ShouldMatch(@"outbox +40  ([0-9a-f]{16}) +40  \1  same");
        house.Error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_a_bot_has_open_is_refused()
    {
        await house.FurnishAsync();
        await using var bot = await House.OpenAsync(house.Sqlite());

        (await RunAsync()).ShouldBe(1);
        house.Error.ToString().ShouldContain("is in use by another process");
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_said_and_not_made()
    {
        (await RunAsync()).ShouldBe(1);
        house.Error.ToString().ShouldContain("Storage__Sqlite__Path: there is no database at");
        File.Exists(house.File("old.db")).ShouldBeFalse();
    }

    private Task<int> RunAsync() => CopyCommand.Create(house.Environment("Sqlite")).Parse(["--from", "sqlite", "--to", "COSMOS"]).InvokeAsync();
}
