using PipelineBot.Data.Copying;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Storage.Cosmos;

namespace PipelineBot.Tests.Data.Copying;

/// <summary>The built program, killed while it copies.</summary>
public sealed class KilledCopyTests(CosmosServer server, Printer printer) : IClassFixture<CosmosServer>, IClassFixture<Printer>, IDisposable
{
    private const int Documents = 6_000;

    private readonly House house = new(server);

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task Killed_again_and_again_it_goes_on_and_nothing_is_missing()
    {
        await house.FillAsync(Documents);
        var before = await house.AllAsync(house.Sqlite());
        await using var cosmos = await House.OpenAsync(house.Cosmos);

        var kills = 0;
        foreach (var copied in (int[])[0, 1_000, 3_000])
            kills += await KilledAsync("old.db", "Sqlite", "Cosmos", async () => Copied(await cosmos.Store.GetAsync(CopyCheckpoint.Type, CopyCheckpoint.Partition, CopyCheckpoint.Id)) >= copied);
        using (var last = CopyProgram.Start(house.Settings("Sqlite"), "--from", "Sqlite", "--to", "Cosmos"))
        {
            var (code, said, problems) = await last.EndAsync();
            code.ShouldBe(0, problems);
            said.ShouldMatch(@"events +6,000  ([0-9a-f]{16}) +6,000  \1  same");
            problems.ShouldBeEmpty("Quiet in a pipe.");
        }

        (await House.AllAsync(cosmos)).ShouldBe(before);
        foreach (var copied in (int[])[1, 2_500])
            kills += await KilledAsync("new.db", "Cosmos", "Sqlite", () => ValueTask.FromResult(CopiedToFile() >= copied));
        using (var last = CopyProgram.Start(house.Settings("Cosmos", "new.db"), "--from", "Cosmos", "--to", "Sqlite"))
            (await last.EndAsync()).Code.ShouldBe(0);

        (await house.AllAsync(house.Sqlite("new.db"))).ShouldBe(before);
        kills.ShouldBeGreaterThan(2);
        printer.Say($"Killed {kills} times while copying {Documents:N0} documents there and back: none missing.");
    }

    private static long Copied(Document<CopyCheckpoint>? checkpoint) => checkpoint is null ? -1 : checkpoint.Value.Containers.Values.Sum(container => container.Documents);

    private long CopiedToFile()
    {
        try
        {
            using var store = SqliteReadOnlyStore.Open(house.Sqlite("new.db").Sqlite, Containers.All);
            return Copied(store.GetAsync(CopyCheckpoint.Type, CopyCheckpoint.Partition, CopyCheckpoint.Id).AsTask().GetAwaiter().GetResult());
        }
        catch (StorageUnavailableException)
        {
            return -1;
        }
    }

    private async Task<int> KilledAsync(string file, string from, string to, Func<ValueTask<bool>> isTime)
    {
        using var copy = CopyProgram.Start(house.Settings(from, file), "--from", from, "--to", to);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!copy.HasEnded && !await isTime())
            await pace.WaitForNextTickAsync();
        if (copy.HasEnded)
        {
            (await copy.EndAsync()).Code.ShouldBe(0);
            return 0;
        }

        await copy.KillAsync();
        return 1;
    }
}
