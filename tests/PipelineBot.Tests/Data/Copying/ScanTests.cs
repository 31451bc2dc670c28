using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Hosting;
using PipelineBot.Storage;
using PipelineBot.Storage.Cosmos;
using PipelineBot.Storage.Cosmos.Items;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Storage.Cosmos;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Data.Copying;

/// <summary>All documents of a container, from every engine that has them.</summary>
public sealed class ScanTests(CosmosServer server) : IClassFixture<CosmosServer>, IDisposable
{
    private static readonly IReadOnlyList<ContainerDefinition> Definitions = [new("things", [new("size", PromotedType.Number), new("word")], []), new("others", [], [])];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Cosmos")]
    public async Task Every_document_comes_once_whatever_its_partition_and_the_page(string engine)
    {
        var store = await OpenAsync(engine);
        var keys = Enumerable.Range(0, 50).Select(i => new DocumentKey("things", $"p{i % 7}", $"{(i % 3 == 0 ? "a/b" : "plain")}-{i}")).ToList();
        foreach (var (key, i) in keys.Select((key, i) => (key, i)))
            await store.CommitAsync([DocumentWrite.Put(key, "{}"u8.ToArray(), new Dictionary<string, object?> { ["size"] = i == 3 ? null : long.MinValue + i, ["word"] = i == 4 ? null : $"w{i}" })]);
        await store.CommitAsync([DocumentWrite.Put(new("others", "p", "x"), "{}"u8.ToArray())]);
        await store.CommitAsync([DocumentWrite.Delete(keys[49])]);
        await store.CheckAsync();

        foreach (var limit in (int[])[1, 7, 49, 50, 1000])
        {
            var found = new List<ScannedDocument>();
            string? continuation = null;
            do
            {
                var page = await ((IDocumentScan)store).ScanAsync("things", limit, continuation);
                page.Documents.Count.ShouldBeLessThanOrEqualTo(limit);
                found.AddRange(page.Documents);
                continuation = page.Continuation;
            }
            while (continuation is not null);

            found.Select(document => document.Key).ShouldBe(keys[..49], ignoreOrder: true);
            var sizes = found.ToDictionary(document => document.Key, document => document.Promoted);
            sizes[keys[3]]["size"].ShouldBeNull();
            sizes[keys[5]]["size"].ShouldBe(long.MinValue + 5);
            sizes[keys[4]]["word"].ShouldBeNull();
            sizes[keys[5]]["word"].ShouldBe("w5");
        }

        await CloseAsync(store);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Cosmos")]
    public async Task Mistakes_are_refused(string engine)
    {
        var store = await OpenAsync(engine);
        var scan = (IDocumentScan)store;
        await Should.ThrowAsync<ArgumentException>(async () => await scan.ScanAsync("nothing", 10, null));
        await Should.ThrowAsync<ArgumentException>(async () => await scan.ScanAsync("things", 0, null));
        await Should.ThrowAsync<ArgumentException>(async () => await scan.ScanAsync("things", 1001, null));
        await Should.ThrowAsync<ArgumentException>(async () => await scan.ScanAsync("things", 10, "who knows"));
        await CloseAsync(store);
    }

    [Fact]
    public async Task Whatever_step_a_process_died_at_after_settling_a_commit_is_there_whole_or_not_at_all()
    {
        for (var (step, died) = (1, true); died; step++)
        {
            var (items, clock, count) = (new MemoryItems(), new ManualClock(Instant.FromUtc(2026, 11, 25, 1, 0)), 0);
            await using (var dying = new CosmosDocumentStore(items, Definitions, clock, new PassingTime(clock), NullLoggerFactory.Instance))
            {
                items.Before = (_, _) => ++count >= step ? throw new StorageUnavailableException("dead") : default;
                try
                {
                    await dying.CommitAsync([Put("things", "a"), Put("things", "b"), Put("others", "c"), Put("others", "d") with { Soft = true }]);
                }
                catch (StorageUnavailableException)
                {
                    // As whoever asked would be told.
                }
            }

            died = count >= step;
            items.Before = null;
            await using var store = new CosmosDocumentStore(items, Definitions, clock, new PassingTime(clock), NullLoggerFactory.Instance);
            await store.SettleAsync();

            var found = (await store.ScanAsync("things", 10, null)).Documents.Concat((await store.ScanAsync("others", 10, null)).Documents).Count();
            (found is 0 or 4).ShouldBeTrue($"{found} after step {step}");
            items.All.ShouldAllBe(item => item.Item.Since == null);
        }
    }

    [Fact]
    public async Task A_store_that_does_not_come_to_rest_is_refused()
    {
        var (items, clock) = (new MemoryItems(), new ManualClock(Instant.FromUtc(2026, 11, 25, 1, 0)));
        await using var store = new CosmosDocumentStore(items, Definitions, clock, new PassingTime(clock), NullLoggerFactory.Instance);
        var number = 0;
        items.Before = Busy;

        (await Should.ThrowAsync<StorageUnavailableException>(async () => await store.SettleAsync())).Message.ShouldContain("Stop every bot");

        // Somebody else begins another commit whenever one looks.
        async ValueTask Busy(string operation, ItemKey key)
        {
            if (operation != "query")
                return;
            items.Before = null;
            var intent = new Intent("commit", InstantPattern.ExtendedIso.Format(clock.Now), new ItemKey("things", "p", "about"), "{}", [], "v");
            await items.CreateAsync("things", new Item { Id = string.Create(CultureInfo.InvariantCulture, $"busy-{number++}"), Partition = "p", Next = intent }, default);
            items.Before = Busy;
        }
    }

    private static DocumentWrite Put(string container, string id) => DocumentWrite.Create(new(container, "p", id), "{}"u8.ToArray());

    private async Task<IDocumentStore> OpenAsync(string engine) => engine == "Sqlite"
        ? SqliteDocumentStore.Open(new SqliteOptions { Path = folder.File("bot.db") }, Definitions)
        : await CosmosStores.OpenAsync(server.Fresh(), Definitions, Clocks.Real, TimeProvider.System, NullLoggerFactory.Instance);

    private static async Task CloseAsync(IDocumentStore store) => await ((IAsyncDisposable)store).DisposeAsync();

    /// <summary>Waiting takes no time and passes it.</summary>
    private sealed class PassingTime(ManualClock clock) : TimeProvider
    {
        public override long TimestampFrequency => NodaConstants.TicksPerSecond;

        public override long GetTimestamp() => clock.Now.ToUnixTimeTicks();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            clock.Now += Duration.FromTimeSpan(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
