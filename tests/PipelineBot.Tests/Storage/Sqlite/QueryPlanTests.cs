using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Tests.Storage.Sqlite;

/// <summary>What SQLite itself says it would do. A scan or a sort here is a digest that slows down as deals accumulate.</summary>
public sealed class QueryPlanTests : SqliteTests
{
    private static readonly Filter OfMegan = new("owner", Comparison.Equal, "megan");
    private static readonly Filter Overdue = new("nextDue", Comparison.Less, "2026-02-01");

    private async Task<string> ExplainAsync(DocumentQuery query)
    {
        await using var store = Open();
        var lines = QueryPlan.Of(new Table(Deals, []), query).Texts.SelectMany(text => Sql("EXPLAIN QUERY PLAN " + text.Sql, [.. text.Parameters]));
        return string.Join('\n', lines.Select(line => line.Split('|')[3]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_overdue_of_one_owner_is_read_from_the_index_in_its_order(bool descending) =>
        (await ExplainAsync(new("deals", "tenant", [OfMegan, Overdue], "nextDue", descending)))
            .ShouldBe("SEARCH deals USING INDEX deals_by_owner_nextDue (_partition=? AND owner=? AND nextDue<?)");

    [Theory]
    [InlineData(false, ">")]
    [InlineData(true, "<")]
    public async Task The_next_page_is_entered_where_the_last_one_ended(bool descending, string than)
    {
        var continuation = new Continuation("id", true, "2026-01-01").Encode();

        var plan = await ExplainAsync(new("deals", "tenant", [OfMegan, Overdue], "nextDue", descending, 10, continuation));

        plan.ShouldStartWith("SEARCH deals USING INDEX deals_by_owner_nextDue (_partition=? AND owner=? AND ");
        plan.ShouldContain(than);
        plan.ShouldNotContain("TEMP B-TREE");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nulls_and_values_are_each_sought(bool descending)
    {
        var plan = (await ExplainAsync(new("deals", "tenant", [OfMegan], "nextDue", descending))).Split('\n').Order();

        plan.ShouldBe(
        [
            "SEARCH deals USING INDEX deals_by_owner_nextDue (_partition=? AND owner=? AND nextDue=?)",
            "SEARCH deals USING INDEX deals_by_owner_nextDue (_partition=? AND owner=? AND nextDue>?)",
        ]);
    }

    [Fact]
    public async Task What_is_overdue_of_everybody_is_read_from_its_own_index() =>
        (await ExplainAsync(new("deals", "tenant", [Overdue], "nextDue"))).ShouldBe("SEARCH deals USING INDEX deals_by_nextDue (_partition=? AND nextDue<?)");

    [Fact]
    public async Task Everything_by_id_is_read_from_the_primary_key() =>
        (await ExplainAsync(new("deals", "tenant", [], Continuation: new Continuation("id", false, null).Encode())))
            .ShouldBe("SEARCH deals USING INDEX sqlite_autoindex_deals_1 (_partition=? AND _id>?)");

    [Fact]
    public async Task A_list_of_owners_is_sought_one_by_one()
    {
        var plan = await ExplainAsync(new("deals", "tenant", [new Filter("owner", Comparison.In, (string[])["megan", "alex"]), Overdue]));

        plan.ShouldContain("SEARCH deals USING INDEX deals_by_owner_nextDue (_partition=? AND owner=? AND nextDue<?)");
    }

    [Theory]
    [InlineData("status", Comparison.Equal, "SEARCH work USING INDEX work_by_type_owner_status (_partition=? AND type=? AND owner=? AND status=?)")]
    [InlineData("nextDue", Comparison.Less, "SEARCH work USING INDEX work_by_type_owner_nextDue (_partition=? AND type=? AND owner=? AND nextDue<?)")]
    public async Task The_deals_of_a_team_are_not_found_by_looking_at_everybodys(string field, Comparison comparison, string expected)
    {
        await using var store = SqliteDocumentStore.Open(new SqliteOptions { Path = DatabasePath }, PipelineBot.Storage.Containers.All);
        var query = new DocumentQuery("work", "tenant", [new("type", Comparison.Equal, "deal"), new("owner", Comparison.In, (string[])["megan", "alex"]), new(field, comparison, "open")]);

        var text = QueryPlan.Of(new Table(PipelineBot.Storage.Containers.All.Single(c => c.Name == "work"), []), query).Texts.Single();

        string.Join('\n', Sql("EXPLAIN QUERY PLAN " + text.Sql, [.. text.Parameters])).ShouldContain(expected);
    }
}
