using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Tests.Storage.Sqlite;

public sealed class OpeningTests : SqliteTests
{
    [Fact]
    public async Task The_folder_is_created()
    {
        var path = In("a/b/bot.db");

        await using var store = SqliteDocumentStore.Open(new SqliteOptions { Path = path }, [Deals]);

        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_open_is_refused_to_the_next_one_until_it_is_closed()
    {
        await using (Open())
            Should.Throw<StorageUnavailableException>(() => Open()).Message.ShouldContain($"{DatabasePath} is in use by another process");

        await using var store = Open();
        await store.CheckAsync();
    }

    [Fact]
    public async Task Everything_is_there_after_reopening_and_etags_go_on_upwards()
    {
        string etag;
        await using (var store = Open())
            etag = (await store.CommitAsync([Put("1", "megan")])).ETags[0]!;

        await using var again = Open();

        (await again.GetAsync(Deal("1"))).ShouldNotBeNull().ETag.ShouldBe(etag);
        (await IdsAsync(again, new Filter("owner", Comparison.Equal, "megan"))).ShouldBe("1");
        var next = (await again.CommitAsync([DocumentWrite.Delete(Deal("1")), Put("2")])).ETags[1]!;
        long.Parse(next, null).ShouldBeGreaterThan(long.Parse(etag, null));
    }

    [Fact]
    public async Task A_closed_store_leaves_everything_in_the_file_and_nothing_in_the_log()
    {
        await using (var store = Open())
            await store.CommitAsync([Put("1")]);

        File.Exists(DatabasePath + "-wal").ShouldBeFalse();
        Sql("SELECT _id FROM deals").ShouldBe(["1"]);
    }

    [Fact]
    public async Task The_log_is_written_ahead_and_synced_on_every_commit()
    {
        await using var store = Open();

        Sql("PRAGMA journal_mode").ShouldBe(["wal"]);
        using var session = WriteSession.Open(In("other.db"));
        session.Connection.List("PRAGMA synchronous", row => row.GetInt64(0)).ShouldBe([2]);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_by_name()
    {
        File.WriteAllText(DatabasePath, string.Concat(Enumerable.Repeat("name,account,owner\n", 200)));

        Should.Throw<StorageUnavailableException>(() => Open()).Message.ShouldBe($"The database {DatabasePath} cannot be opened: the file is not a SQLite database.");
        File.ReadAllText(DatabasePath).ShouldStartWith("name,account,owner");
    }

    [Fact]
    public void The_database_of_another_program_is_left_alone()
    {
        Sql("CREATE TABLE recipes (name TEXT)");

        Should.Throw<StorageUnavailableException>(() => Open()).Message.ShouldContain("belongs to another program");
        Sql("SELECT name FROM sqlite_schema").ShouldBe(["recipes"]);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        await using (Open())
        {
        }

        Sql("UPDATE _meta SET value = 2 WHERE key = 'schema'");

        Should.Throw<StorageUnavailableException>(() => Open()).Message.ShouldContain("written by a newer version");
    }

    [Fact]
    public void A_path_that_is_a_folder_is_refused_by_name()
    {
        Directory.CreateDirectory(DatabasePath);

        Should.Throw<StorageUnavailableException>(() => Open()).Message.ShouldContain(DatabasePath);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_by_name()
    {
        File.WriteAllText(In("file"), "");
        var path = In("file/bot.db");

        Should.Throw<StorageUnavailableException>(() => SqliteDocumentStore.Open(new SqliteOptions { Path = path }, [Deals])).Message.ShouldContain(path);
    }

    [Theory]
    [InlineData("Deals", "owner")]
    [InlineData("_meta", "owner")]
    [InlineData("deals\"; DROP TABLE x; --", "owner")]
    [InlineData("", "owner")]
    [InlineData("deals", "next due")]
    [InlineData("deals", "_id")]
    [InlineData("deals", "größe")]
    public void A_name_that_is_not_plain_cannot_be_declared(string container, string field) =>
        Should.Throw<ArgumentException>(() => Open(new ContainerDefinition(container, [new(field)], [])));

    [Fact]
    public void Names_that_differ_by_case_only_and_indexes_of_unknown_fields_cannot_be_declared()
    {
        Should.Throw<ArgumentException>(() => Open(new ContainerDefinition("deals", [new("nextDue"), new("nextdue")], [])));
        Should.Throw<ArgumentException>(() => Open(new("dealsA", [], []), new("dealsa", [], [])));
        Should.Throw<ArgumentException>(() => Open(new ContainerDefinition("deals", [new("owner")], [["stage"]])));
        Should.Throw<ArgumentException>(() => Open(new ContainerDefinition("deals", [new("owner")], [[]])));
    }
}
