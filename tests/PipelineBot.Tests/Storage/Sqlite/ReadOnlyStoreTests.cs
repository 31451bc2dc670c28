using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Tests.Storage.Sqlite;

public sealed class ReadOnlyStoreTests : SqliteTests
{
    [Fact]
    public async Task Another_reader_sees_what_the_open_store_committed_and_may_not_write()
    {
        await using var store = Open();
        await store.CommitAsync([Put("1", "megan")]);

        using var reader = SqliteReadOnlyStore.Open(new SqliteOptions { Path = DatabasePath }, [Deals]);
        await store.CommitAsync([Put("2", "megan")]);

        (await reader.GetAsync(Deal("2"))).ShouldNotBeNull();
        (await reader.QueryAsync(new DocumentQuery("deals", "tenant", [new Filter("owner", Comparison.Equal, "megan")]))).Documents.Count.ShouldBe(2);
        Should.Throw<NotSupportedException>(() => reader.CommitAsync([Put("3")]).AsTask());
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Should.Throw<StorageUnavailableException>(() => SqliteReadOnlyStore.Open(new SqliteOptions { Path = In("none.db") }, [Deals])).Message.ShouldContain("none.db");
}
