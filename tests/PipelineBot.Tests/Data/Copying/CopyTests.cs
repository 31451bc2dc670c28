using System.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Data;
using PipelineBot.Data.Copying;
using PipelineBot.Hosting;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Storage.Cosmos;

namespace PipelineBot.Tests.Data.Copying;

/// <summary>Moving house between a file and a real server, and what may come between.</summary>
public sealed class CopyTests(CosmosServer server) : IClassFixture<CosmosServer>, IDisposable
{
    private static readonly DocumentKey Late = new(Containers.References, "late", "late");

    private readonly House house = new(server);

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task There_and_back_again_every_document_is_what_it_was()
    {
        var before = await house.FurnishAsync();

        await house.CopyAsync(house.Sqlite(), house.Cosmos);
        (await house.AllAsync(house.Cosmos)).ShouldBe(before);
        await house.CopyAsync(house.Cosmos, house.Sqlite("new.db"));

        (await house.AllAsync(house.Sqlite("new.db"))).ShouldBe(before);
        (await house.AllAsync(house.Sqlite())).ShouldBe(before);
        foreach (var container in Containers.All)
            before.ShouldContain(document => document.StartsWith(container.Name + "/", StringComparison.Ordinal), container.Name);
        house.Output.ToString().Split('\n').Count(line => line.EndsWith("  same", StringComparison.Ordinal)).ShouldBe(2 * Containers.All.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Interrupted_anywhere_and_run_again_it_loses_nothing(bool back)
    {
        var before = await house.FurnishAsync();
        var (from, to) = (house.Sqlite(), house.Cosmos);
        if (back)
        {
            await house.CopyAsync(from, to);
            (from, to) = (to, house.Sqlite("new.db"));
        }

        var random = new Random(7);
        var interruptions = 0;
        for (var done = false; !done; interruptions++)
        {
            interruptions.ShouldBeLessThan(200);
            using var cancelling = new CancellationTokenSource();
            try
            {
                // Small pages and commits, so that there is much to come between.
                var (commits, after) = (random.Next(back ? 12 : 40), random.Next(2) == 0);
                Func<Exception> end = random.Next(2) == 0 ? () => new StorageUnavailableException("killed") : Cancelled;
                await house.CopyAsync(
                    from,
                    to,
                    side => side with { PageSize = 7 },
                    side => side with { DocumentsACommit = back ? 3 : 1, CommitsAtOnce = back ? 1 : 4, Store = new FrailStore(side.Store, commits, after, end) },
                    cancelling.Token);
                done = true;
            }
            catch (Exception killed) when (killed is StorageUnavailableException or OperationCanceledException)
            {
                // Another process goes on.
            }

            Exception Cancelled()
            {
                cancelling.Cancel();
                return new OperationCanceledException(cancelling.Token);
            }
        }

        interruptions.ShouldBeGreaterThan(5);
        (await house.AllAsync(to)).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_copied_already_is_compared_and_not_copied_again()
    {
        var before = await house.FurnishAsync();
        await house.CopyAsync(house.Sqlite(), house.Cosmos);

        await house.CopyAsync(house.Sqlite(), house.Cosmos, target: side => side with { Store = new FrailStore(side.Store, 0, false, () => new InvalidOperationException("It writes.")) });

        house.Output.ToString().ShouldContain("copied already (");
        (await house.AllAsync(house.Cosmos)).ShouldBe(before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_target_that_is_not_empty_is_refused_and_left_alone(bool back)
    {
        await house.FurnishAsync();
        var (from, to) = (house.Sqlite(), house.Cosmos);
        if (back)
        {
            await house.CopyAsync(from, to);
            (from, to) = (to, house.Sqlite("new.db"));
        }

        await PutAsync(to, Late, "mine");

        (await Should.ThrowAsync<DataFailure>(() => house.CopyAsync(from, to))).Message.ShouldContain("is not empty: there are documents in 'references'");
        (await house.AllAsync(to)).ShouldHaveSingleItem().ShouldContain("mine");
    }

    [Fact]
    public async Task A_copy_of_another_source_is_not_gone_on_with()
    {
        await house.FurnishAsync();
        await house.CopyAsync(house.Sqlite(), house.Cosmos);
        await PutAsync(house.Sqlite("other.db"), Late, "other");

        (await Should.ThrowAsync<DataFailure>(() => house.CopyAsync(house.Sqlite("other.db"), house.Cosmos))).Message.ShouldContain("holds a copy of " + house.Sqlite().Place);
    }

    [Fact]
    public async Task Of_nothing_there_is_no_copy()
    {
        (await Should.ThrowAsync<DataFailure>(() => house.CopyAsync(house.Cosmos, house.Sqlite("new.db")))).Message.ShouldContain("nothing to copy");
        await PutAsync(house.Cosmos, Late, "late");
        await house.CopyAsync(house.Cosmos, house.Sqlite("new.db"));
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("added")]
    [InlineData("deleted")]
    [InlineData("promoted")]
    public async Task A_source_that_changes_behind_the_copy_is_noticed(string what)
    {
        await house.FurnishAsync();
        await PutAsync(house.Sqlite(), Late, "one");
        await house.CopyAsync(house.Sqlite(), house.Cosmos);
        await using (var opened = await House.OpenAsync(house.Sqlite()))
        {
            await opened.Store.CommitAsync([what switch
            {
                "changed" => DocumentWrite.Put(Late, "two"u8.ToArray()),
                "added" => DocumentWrite.Put(Late with { Id = "later" }, "two"u8.ToArray()),
                "deleted" => DocumentWrite.Delete(Late),
                _ => DocumentWrite.Put(Late, "one"u8.ToArray(), new Dictionary<string, object?> { ["person"] = "somebody" }),
            }]);
        }

        var problem = await Should.ThrowAsync<DataFailure>(() => house.CopyAsync(house.Sqlite(), house.Cosmos));

        problem.Message.ShouldStartWith($"The two differ in references: Sqlite ({house.Sqlite().Place}) was written to since");
        house.Output.ToString().Split('\n').ShouldContain(line => line.StartsWith("references ", StringComparison.Ordinal) && line.EndsWith("  DIFFERS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_target_that_a_bot_has_run_on_is_said_to_be_other_and_left_alone()
    {
        await house.FurnishAsync();
        await house.CopyAsync(house.Sqlite(), house.Cosmos);
        await PutAsync(house.Cosmos, Late, "new");

        (await Should.ThrowAsync<DataFailure>(() => house.CopyAsync(house.Sqlite(), house.Cosmos))).Message.ShouldContain("references: Cosmos (" + house.Cosmos.Place + ") was written to since");
        (await house.AllAsync(house.Cosmos)).ShouldContain(document => document.Contains("new", StringComparison.Ordinal) && document.StartsWith(Late.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_wrote_into_half_a_copy_is_not_written_over()
    {
        await house.FurnishAsync();
        await PutAsync(house.Sqlite(), Late, "old");
        await Should.ThrowAsync<StorageUnavailableException>(() => house.CopyAsync(
            house.Sqlite(), house.Cosmos, target: side => side with { Store = new FrailStore(side.Store, 3, false, () => new StorageUnavailableException("killed")) }));
        await PutAsync(house.Cosmos, Late, "new");

        (await Should.ThrowAsync<DataFailure>(() => house.CopyAsync(house.Sqlite(), house.Cosmos))).Message.ShouldContain($"holds another document {Late}");
        (await house.AllAsync(house.Cosmos)).ShouldContain(document => document.StartsWith(Late + " new", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_place_the_source_does_not_know_any_more_costs_a_second_reading(bool back)
    {
        var before = await house.FurnishAsync();
        var (from, to) = (house.Sqlite(), house.Cosmos);
        if (back)
        {
            await house.CopyAsync(from, to);
            (from, to) = (to, house.Sqlite("new.db"));
        }

        await Should.ThrowAsync<StorageUnavailableException>(() => house.CopyAsync(
            from, to, side => side with { PageSize = 2 }, side => side with { Store = new FrailStore(side.Store, 4, false, () => new StorageUnavailableException("killed")) }));
        await using (var opened = await House.OpenAsync(to))
        {
            var there = (await opened.Store.GetAsync(CopyCheckpoint.Type, CopyCheckpoint.Partition, CopyCheckpoint.Id)).ShouldNotBeNull();
            var (container, copied) = there.Value.Containers.First(entry => entry.Value is { Done: false, Documents: > 0 });
            await opened.Store.CommitAsync([CopyCheckpoint.Type.Write(there, there.Value.With(container, copied with { Continuation = "who knows" }))]);
        }

        await house.CopyAsync(from, to);

        (await house.AllAsync(to)).ShouldBe(before);
    }

    [Fact]
    public async Task Two_copies_at_once_do_no_harm_and_one_gives_up()
    {
        var before = await house.FurnishAsync();
        await using var read = await House.OpenAsync(house.Sqlite());
        await using var written = await House.OpenAsync(house.Cosmos);
        var (from, to) = (CopySide.Of(house.Sqlite(), read) with { PageSize = 5 }, CopySide.Of(house.Cosmos, written));
        var copies = Enumerable.Range(0, 2).Select(_ => new Copier(from, to, Containers.All, Clocks.Real, TextWriter.Null, new ProgressLine(TextWriter.Null, false)).RunAsync(CancellationToken.None)).ToList();

        var problems = new List<DataFailure>();
        foreach (var copy in copies)
        {
            try
            {
                await copy;
            }
            catch (DataFailure problem)
            {
                problems.Add(problem);
            }
        }

        problems.ShouldHaveSingleItem().Message.ShouldMatch("Somebody else (is copying|writes) into");
        (await House.AllAsync(written)).ShouldBe(before);
    }

    [Fact]
    public async Task A_document_too_large_for_cosmos_is_named()
    {
        await PutAsync(house.Sqlite(), Late, new string('x', 1_700_000));

        (await Should.ThrowAsync<DataFailure>(() => house.CopyAsync(house.Sqlite(), house.Cosmos))).Message.ShouldContain($"The document {Late} has 1700000 bytes");
    }

    private static async Task PutAsync(StorageSettings settings, DocumentKey key, string text)
    {
        await using var opened = await House.OpenAsync(settings);
        await opened.Store.CommitAsync([DocumentWrite.Put(key, Encoding.UTF8.GetBytes(text))]);
    }
}
