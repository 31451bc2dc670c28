using System.Globalization;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    private static DocumentQuery Deals(params Filter[] filters) => new("deals", "tenant", filters);

    private async Task SeedAsync(params (string Id, string? Owner, string? NextDue, long? Amount)[] deals)
    {
        var result = await Store.CommitAsync(
            [.. deals.Select(deal => DocumentWrite.Create(Deal(deal.Id), Json(deal.Id), Promoted(deal.Owner, deal.NextDue, deal.Amount)))]);
        result.Committed.ShouldBeTrue();
        // A neighbour that no query of this partition may see.
        await Store.CommitAsync([DocumentWrite.Create(Deal("neighbour", "other"), Json("x"), Promoted("megan", "2026-01-01", 1))]);
    }

    private async Task<string> IdsAsync(DocumentQuery query) =>
        string.Join(' ', (await Store.QueryAsync(query)).Documents.Select(document => document.Key.Id));

    private Task SeedFiveAsync() => SeedAsync(
        ("a", "megan", "2026-03-01", 10),
        ("b", "alex", "2026-01-15", -5),
        ("c", "megan", "2026-01-15", 0),
        ("d", "megan", null, null),
        ("e", null, "2026-02-01", long.MaxValue));

    [Fact]
    public async Task Without_filters_everything_of_the_partition_comes_by_id()
    {
        await SeedFiveAsync();

        (await IdsAsync(Deals())).ShouldBe("a b c d e");
        (await IdsAsync(Deals() with { Descending = true })).ShouldBe("e d c b a");
        (await IdsAsync(Deals() with { Partition = "empty" })).ShouldBe("");
    }

    [Theory]
    [InlineData("owner", Comparison.Equal, "megan", "a c d")]
    [InlineData("owner", Comparison.Equal, "Megan", "")]
    [InlineData("nextDue", Comparison.Less, "2026-02-01", "b c")]
    [InlineData("nextDue", Comparison.LessOrEqual, "2026-02-01", "b c e")]
    [InlineData("nextDue", Comparison.Greater, "2026-02-01", "a")]
    [InlineData("nextDue", Comparison.GreaterOrEqual, "2026-02-01", "a e")]
    [InlineData("amount", Comparison.Less, 1L, "b c")]
    [InlineData("amount", Comparison.GreaterOrEqual, 0L, "a c e")]
    [InlineData("amount", Comparison.Equal, long.MaxValue, "e")]
    [InlineData("amount", Comparison.Greater, long.MinValue, "a b c e")]
    [InlineData("owner", Comparison.Less, "zzz", "a b c d")]
    public async Task A_filter_compares_and_a_null_matches_none(string field, Comparison comparison, object value, string expected)
    {
        await SeedFiveAsync();

        (await IdsAsync(Deals(new Filter(field, comparison, value)))).ShouldBe(expected);
    }

    [Fact]
    public async Task All_filters_hold_together()
    {
        await SeedFiveAsync();

        (await IdsAsync(Deals(
            new Filter("owner", Comparison.Equal, "megan"),
            new Filter("nextDue", Comparison.GreaterOrEqual, "2026-01-01"),
            new Filter("nextDue", Comparison.Less, "2026-02-01")))).ShouldBe("c");
    }

    [Fact]
    public async Task In_matches_any_of_a_list_and_an_empty_list_nothing()
    {
        await SeedFiveAsync();

        (await IdsAsync(Deals(new Filter("owner", Comparison.In, (string[])["alex", "nobody", "quo\"te"])))).ShouldBe("b");
        (await IdsAsync(Deals(new Filter("amount", Comparison.In, (long[])[0, 10, long.MaxValue])))).ShouldBe("a c e");
        (await IdsAsync(Deals(new Filter("owner", Comparison.In, Array.Empty<string>())))).ShouldBe("");
        var many = Enumerable.Range(0, 40_000).Select(i => i.ToString(CultureInfo.InvariantCulture)).Append("megan").ToList();
        (await IdsAsync(Deals(new Filter("owner", Comparison.In, many)) with { OrderBy = "nextDue" })).ShouldBe("d c a");
    }

    [Fact]
    public async Task Ordered_documents_come_by_value_then_id_with_nulls_below_everything()
    {
        await SeedFiveAsync();

        (await IdsAsync(Deals() with { OrderBy = "nextDue" })).ShouldBe("d b c e a");
        (await IdsAsync(Deals() with { OrderBy = "nextDue", Descending = true })).ShouldBe("a e c b d");
        (await IdsAsync(Deals() with { OrderBy = "amount" })).ShouldBe("d b c a e");
        (await IdsAsync(Deals(new Filter("nextDue", Comparison.Less, "2026-02-15")) with { OrderBy = "nextDue" })).ShouldBe("b c e");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData("nextDue", false)]
    [InlineData("nextDue", true)]
    [InlineData("amount", false)]
    [InlineData("amount", true)]
    public async Task Pages_of_any_size_add_up_to_the_whole_without_repeating(string? orderBy, bool descending)
    {
        // Many ties and many nulls, so that pages end inside both.
        await SeedAsync([.. Enumerable.Range(0, 23).Select(i => (
            $"id{i * 7 % 23:D2}",
            (string?)"megan",
            i % 3 == 0 ? null : $"2026-01-0{i % 2 + 1}",
            i % 4 == 0 ? (long?)null : i % 5 - 2))]);
        var query = Deals(new Filter("owner", Comparison.Equal, "megan")) with { OrderBy = orderBy, Descending = descending };
        var whole = await IdsAsync(query);
        whole.Split(' ').Distinct().Count().ShouldBe(23);

        foreach (var size in (int[])[1, 2, 5, 8, 22, 23, 24])
        {
            var collected = new List<string>();
            var pages = 0;
            string? continuation = null;
            do
            {
                var page = await Store.QueryAsync(query with { Limit = size, Continuation = continuation });
                page.Documents.Count.ShouldBeLessThanOrEqualTo(size);
                collected.AddRange(page.Documents.Select(document => document.Key.Id));
                continuation = page.Continuation;
                pages++;
            }
            while (continuation is not null);

            string.Join(' ', collected).ShouldBe(whole);
            pages.ShouldBe((23 + size - 1) / size);
        }
    }

    [Fact]
    public async Task A_row_written_behind_the_page_does_not_move_the_next_one()
    {
        await SeedFiveAsync();
        var query = Deals() with { OrderBy = "nextDue", Limit = 3 };
        var first = await Store.QueryAsync(query);
        first.Continuation.ShouldNotBeNull();

        await Store.CommitAsync([DocumentWrite.Create(Deal("bb"), Json("x"), Promoted("alex", "2026-01-01"))]);

        (await IdsAsync(query with { Continuation = first.Continuation })).ShouldBe("e a");
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage!")]
    [InlineData("AAAA")]
    [InlineData("W10")]
    [InlineData("WzEsMl0")]
    [InlineData("WyJhIixbXV0")]
    [InlineData("WyJhIiwxLjVd")]
    [InlineData("WyJhIiwiYiIsImMiXQ")]
    public async Task A_continuation_that_is_garbage_is_refused(string continuation)
    {
        await Should.ThrowAsync<ArgumentException>(async () => await Store.QueryAsync(Deals() with { OrderBy = "nextDue", Continuation = continuation }));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.QueryAsync(Deals() with { Continuation = continuation }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public async Task A_page_has_one_to_a_thousand_rows(int limit) =>
        await Should.ThrowAsync<ArgumentException>(async () => await Store.QueryAsync(Deals() with { Limit = limit }));

    [Fact]
    public async Task A_filter_of_another_type_is_refused()
    {
        await Should.ThrowAsync<ArgumentException>(async () => await Store.QueryAsync(Deals(new Filter("amount", Comparison.Equal, "ten"))));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.QueryAsync(Deals(new Filter("owner", Comparison.Equal, 10L))));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.QueryAsync(Deals(new Filter("owner", Comparison.In, "megan"))));
    }

    [Fact]
    public async Task A_rewritten_document_is_found_by_its_new_fields_only()
    {
        await SeedFiveAsync();

        await Store.CommitAsync([DocumentWrite.Put(Deal("a"), Json("a"), new Dictionary<string, object?> { ["owner"] = "alex" })]);

        (await IdsAsync(Deals(new Filter("owner", Comparison.Equal, "megan")))).ShouldBe("c d");
        (await IdsAsync(Deals(new Filter("owner", Comparison.Equal, "alex")))).ShouldBe("a b");
        (await IdsAsync(Deals(new Filter("amount", Comparison.Equal, 10L)))).ShouldBe("");
    }

    [Fact]
    public async Task A_deleted_document_is_not_found()
    {
        await SeedFiveAsync();

        await Store.CommitAsync([DocumentWrite.Delete(Deal("c"))]);

        (await IdsAsync(Deals(new Filter("owner", Comparison.Equal, "megan")))).ShouldBe("a d");
    }
}
