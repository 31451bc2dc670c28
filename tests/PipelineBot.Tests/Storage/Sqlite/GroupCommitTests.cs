using System.Globalization;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;

namespace PipelineBot.Tests.Storage.Sqlite;

public sealed class GroupCommitTests : SqliteTests
{
    [Fact]
    public async Task Commits_that_wait_together_share_a_transaction()
    {
        await using var store = Open();

        var commits = Enumerable.Range(0, 400).Select(i => store.CommitAsync([Put(i.ToString(CultureInfo.InvariantCulture))]).AsTask()).ToList();
        (await Task.WhenAll(commits)).ShouldAllBe(result => result.Committed);

        store.Transactions.ShouldBeLessThan(100);
        (await store.QueryAsync(new("deals", "tenant", []))).Documents.Count.ShouldBe(400);
    }

    [Fact]
    public async Task A_conflict_does_not_disturb_those_it_shares_a_transaction_with()
    {
        await using var store = Open();

        var commits = Enumerable.Range(0, 400).Select(i =>
        {
            var id = (i % 200).ToString(CultureInfo.InvariantCulture);
            return store.CommitAsync([DocumentWrite.Put(Deal($"log{i}"), "{}"u8.ToArray()), DocumentWrite.Create(Deal(id), "{}"u8.ToArray())]).AsTask();
        }).ToList();
        var results = await Task.WhenAll(commits);

        results.Take(200).ShouldAllBe(result => result.Committed);
        results.Skip(200).ShouldAllBe(result => !result.Committed);
        (await store.QueryAsync(new("deals", "tenant", []))).Documents.Count.ShouldBe(400);
        store.Transactions.ShouldBeLessThan(200);
    }

    [Fact]
    public async Task A_transaction_that_fails_fails_all_its_batches_and_the_next_one_works()
    {
        await using var store = Open();
        Sql("CREATE TRIGGER broken BEFORE INSERT ON deals WHEN NEW._id = 'bad' BEGIN SELECT RAISE(ABORT, 'disk trouble'); END");

        var commits = Enumerable.Range(0, 50).Select(i => store.CommitAsync([Put(i == 25 ? "bad" : $"good{i}")]).AsTask()).ToList();
        await Task.WhenAny(Task.WhenAll(commits), Task.Delay(TimeSpan.FromSeconds(30)));

        commits.ShouldAllBe(commit => commit.IsCompleted);
        (await Should.ThrowAsync<StorageUnavailableException>(commits[25])).Message.ShouldContain(DatabasePath);
        for (var i = 0; i < commits.Count; i++)
            (await store.GetAsync(Deal($"good{i}")) is not null).ShouldBe(commits[i].IsCompletedSuccessfully, $"batch {i}");

        Sql("DROP TRIGGER broken");
        (await store.CommitAsync([Put("bad")])).Committed.ShouldBeTrue();
        await store.CheckAsync();
    }

    [Fact]
    public async Task What_is_stored_can_be_read_after_a_failed_commit()
    {
        await using var store = Open();
        await store.CommitAsync([Put("1")]);
        Sql("CREATE TRIGGER broken BEFORE INSERT ON deals BEGIN SELECT RAISE(ABORT, 'disk trouble'); END");
        await Should.ThrowAsync<StorageUnavailableException>(async () => await store.CommitAsync([Put("2")]));

        // The first read of this store: it opens its connection while the writer has just given up its own.
        (await store.GetAsync(Deal("1"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_fails_its_check()
    {
        await using var store = Open();
        Sql("CREATE TRIGGER broken BEFORE UPDATE ON _meta BEGIN SELECT RAISE(ABORT, 'disk trouble'); END");

        await Should.ThrowAsync<StorageUnavailableException>(async () => await store.CheckAsync());
    }

    [Fact]
    public async Task Closing_commits_what_was_queued_and_refuses_what_comes_later()
    {
        var store = Open();
        var commits = Enumerable.Range(0, 300).Select(i => store.CommitAsync([Put(i.ToString(CultureInfo.InvariantCulture))]).AsTask()).ToList();

        await store.DisposeAsync();

        commits.ShouldAllBe(commit => commit.IsCompletedSuccessfully);
        await Should.ThrowAsync<ObjectDisposedException>(async () => await store.CommitAsync([Put("late")]));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await store.GetAsync(Deal("1")));
        await store.DisposeAsync();
        Sql("SELECT count(*) FROM deals").ShouldBe(["300"]);
    }

    [Fact]
    public async Task A_cancelled_commit_writes_nothing()
    {
        await using var store = Open();

        await Should.ThrowAsync<OperationCanceledException>(async () => await store.CommitAsync([Put("1")], new CancellationToken(canceled: true)));

        await store.CheckAsync();
        (await store.GetAsync(Deal("1"))).ShouldBeNull();
    }
}
