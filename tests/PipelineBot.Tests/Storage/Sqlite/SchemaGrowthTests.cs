using System.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Tests.Storage.Sqlite;

public sealed class SchemaGrowthTests : SqliteTests
{
    private static readonly ContainerDefinition Small = new("deals", [], []);
    private static readonly Filter OfMegan = new("owner", Comparison.Equal, "megan");

    private static Dictionary<string, object?> Reindex(string container, ReadOnlyMemory<byte> json) =>
        new() { ["owner"] = Encoding.UTF8.GetString(json.Span).Contains('1') ? "megan" : "alex" };

    private SqliteDocumentStore OpenReindexing(ContainerDefinition container) =>
        SqliteDocumentStore.Open(new SqliteOptions { Path = DatabasePath }, [container], Reindex);

    [Fact]
    public async Task A_new_field_is_null_in_old_documents_until_they_are_written_again()
    {
        await using (var store = Open(Small))
            await store.CommitAsync([DocumentWrite.Put(Deal("1"), "{}"u8.ToArray()), DocumentWrite.Put(Deal("2"), "{}"u8.ToArray())]);

        await using var grown = Open();

        (await IdsAsync(grown)).ShouldBe("1 2");
        (await IdsAsync(grown, OfMegan)).ShouldBe("");
        await grown.CommitAsync([Put("2", "megan")]);
        (await IdsAsync(grown, OfMegan)).ShouldBe("2");
    }

    [Fact]
    public async Task A_new_field_is_filled_when_reindexing_is_offered_and_etags_stay()
    {
        string?[] etags;
        await using (var store = Open(Small))
            etags = [.. (await store.CommitAsync([.. Enumerable.Range(1, 1200).Select(i => DocumentWrite.Put(Deal($"{i}"), Encoding.UTF8.GetBytes($$"""{"id":{{i}}}""")))])).ETags];

        await using var grown = OpenReindexing(Deals);

        (await grown.QueryAsync(new("deals", "tenant", [OfMegan], Limit: 1000))).Documents.Count.ShouldBe(Enumerable.Range(1, 1200).Count(i => $"{i}".Contains('1')));
        (await grown.GetAsync(Deal("1200"))).ShouldNotBeNull().ETag.ShouldBe(etags[1199]);
    }

    [Fact]
    public async Task Reindexing_that_fails_leaves_the_file_as_it_was_and_free()
    {
        await using (var store = Open(Small))
            await store.CommitAsync([DocumentWrite.Put(Deal("1"), "{}"u8.ToArray())]);

        Should.Throw<InvalidDataException>(() => SqliteDocumentStore.Open(
            new SqliteOptions { Path = DatabasePath }, [Deals], (_, _) => throw new InvalidDataException("not a deal")));

        Sql("SELECT name FROM pragma_table_info('deals')").ShouldBe(["_partition", "_id", "_etag", "_json"]);
        await using var again = Open(Small);
        (await IdsAsync(again)).ShouldBe("1");
    }

    [Fact]
    public async Task A_field_taken_away_and_declared_again_has_no_stale_values()
    {
        await using (var store = Open())
            await store.CommitAsync([Put("1", "megan"), Put("2", "megan")]);
        await using (var smaller = Open(Small))
            await smaller.CommitAsync([DocumentWrite.Put(Deal("1"), "{}"u8.ToArray())]);

        await using (var again = Open())
            (await IdsAsync(again, OfMegan)).ShouldBe("2");
        await using (Open(Small))
        {
        }

        await using var reindexed = OpenReindexing(Deals);
        (await IdsAsync(reindexed, new Filter("owner", Comparison.Equal, "alex"))).ShouldBe("1 2");
    }

    [Fact]
    public async Task Indexes_follow_the_declaration()
    {
        await using (Open())
            Indexes().ShouldBe(["deals_by_nextDue", "deals_by_owner_nextDue"]);
        await using (Open(Deals with { Indexes = [["amount"], ["nextDue"]] }))
            Indexes().ShouldBe(["deals_by_amount", "deals_by_nextDue"]);
    }

    [Fact]
    public async Task A_field_cannot_change_its_type()
    {
        await using (Open())
        {
        }

        var changed = new ContainerDefinition("deals", [new("owner", PromotedType.Number)], []);

        Should.Throw<StorageUnavailableException>(() => Open(changed)).Message.ShouldContain("'owner' of 'deals' as TEXT");
    }

    private List<string> Indexes() => Sql("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name");
}
