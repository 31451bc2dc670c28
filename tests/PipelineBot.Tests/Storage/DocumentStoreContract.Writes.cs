using System.Globalization;
using System.Text;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task What_was_never_written_is_not_there() => (await Store.GetAsync(Deal("none"))).ShouldBeNull();

    [Fact]
    public async Task A_created_document_is_read_back_as_it_was()
    {
        var json = Json("华东电力 🚀");

        var result = await Store.CommitAsync([DocumentWrite.Create(Deal("1"), json, Promoted("megan"))]);

        result.Committed.ShouldBeTrue();
        var document = (await Store.GetAsync(Deal("1"))).ShouldNotBeNull();
        document.Key.ShouldBe(Deal("1"));
        document.ETag.ShouldBe(result.ETags[0]);
        document.Json.ToArray().ShouldBe(json);
    }

    [Fact]
    public async Task Creating_what_exists_is_a_conflict_and_changes_nothing()
    {
        await StoreAsync(Deal("1"), "first");

        var result = await Store.CommitAsync([DocumentWrite.Create(Deal("1"), Json("second"))]);

        result.Conflict.ShouldBe(Deal("1"));
        result.ETags.ShouldBeEmpty();
        (await TextAsync(Deal("1"))).ShouldBe("first");
    }

    [Fact]
    public async Task Replacing_needs_the_current_etag()
    {
        var first = await StoreAsync(Deal("1"), "first");

        var second = await Store.CommitAsync([DocumentWrite.Replace(Deal("1"), first, Json("second"))]);
        var stale = await Store.CommitAsync([DocumentWrite.Replace(Deal("1"), first, Json("third"))]);

        second.Committed.ShouldBeTrue();
        second.ETags[0].ShouldNotBe(first);
        stale.Conflict.ShouldBe(Deal("1"));
        (await TextAsync(Deal("1"))).ShouldBe("second");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("99999999999999999999999")]
    public async Task ST_01_An_etag_nobody_gave_out_is_a_conflict(string etag)
    {
        await StoreAsync(Deal("1"), "first");

        (await Store.CommitAsync([DocumentWrite.Replace(Deal("1"), etag, Json("second"))])).Committed.ShouldBeFalse();
        (await Store.CommitAsync([DocumentWrite.Delete(Deal("1"), etag)])).Committed.ShouldBeFalse();
    }

    [Fact]
    public async Task Replacing_what_is_not_there_is_a_conflict() =>
        (await Store.CommitAsync([DocumentWrite.Replace(Deal("1"), "1", Json("x"))])).Conflict.ShouldBe(Deal("1"));

    [Fact]
    public async Task Putting_does_not_ask_what_is_there()
    {
        await StoreAsync(Deal("1"), "first");
        await StoreAsync(Deal("1"), "second");

        (await TextAsync(Deal("1"))).ShouldBe("second");
    }

    [Fact]
    public async Task ST_01_A_deleted_document_is_gone_and_deleting_it_again_is_no_error()
    {
        await StoreAsync(Deal("1"), "first");

        var result = await Store.CommitAsync([DocumentWrite.Delete(Deal("1"))]);

        result.ETags.ShouldBe([null]);
        (await Store.GetAsync(Deal("1"))).ShouldBeNull();
        (await Store.CommitAsync([DocumentWrite.Delete(Deal("1"))])).Committed.ShouldBeTrue();
    }

    [Fact]
    public async Task Deleting_with_a_stale_etag_keeps_the_document()
    {
        var first = await StoreAsync(Deal("1"), "first");
        await StoreAsync(Deal("1"), "second");

        (await Store.CommitAsync([DocumentWrite.Delete(Deal("1"), first)])).Conflict.ShouldBe(Deal("1"));
        (await TextAsync(Deal("1"))).ShouldBe("second");
    }

    [Fact]
    public async Task An_etag_does_not_return_when_a_document_is_deleted_and_created_again()
    {
        var first = await StoreAsync(Deal("1"), "first");
        await Store.CommitAsync([DocumentWrite.Delete(Deal("1"))]);
        var second = await StoreAsync(Deal("1"), "first");

        second.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_batch_is_written_in_all_its_containers_or_in_none()
    {
        await StoreAsync(Deal("taken"), "old");
        var happened = new DocumentKey("events", "tenant", "e1");

        var refused = await Store.CommitAsync([DocumentWrite.Put(happened, Json("event")), DocumentWrite.Create(Deal("taken"), Json("new"))]);
        refused.Conflict.ShouldBe(Deal("taken"));
        (await Store.GetAsync(happened)).ShouldBeNull();

        var accepted = await Store.CommitAsync([DocumentWrite.Put(happened, Json("event")), DocumentWrite.Create(Deal("free"), Json("new"))]);
        accepted.ETags.Count.ShouldBe(2);
        (await TextAsync(happened)).ShouldBe("event");
        (await TextAsync(Deal("free"))).ShouldBe("new");
    }

    [Fact]
    public async Task The_same_id_in_another_partition_or_container_is_another_document()
    {
        await StoreAsync(Deal("1", "a"), "a");
        await StoreAsync(Deal("1", "b"), "b");
        await StoreAsync(new("events", "a", "1"), "event");

        (await TextAsync(Deal("1", "a"))).ShouldBe("a");
        (await TextAsync(Deal("1", "b"))).ShouldBe("b");
        (await TextAsync(new("events", "a", "1"))).ShouldBe("event");
    }

    [Fact]
    public async Task Ids_are_compared_exactly()
    {
        string[] ids = ["a", "A", "a ", "é", "e\u0301", "商机", "🚀", new('x', 500), new string('x', 499) + "y"];
        foreach (var id in ids)
            (await Store.CommitAsync([DocumentWrite.Create(Deal(id), Json(id))])).Committed.ShouldBeTrue(id);

        foreach (var id in ids)
            (await TextAsync(Deal(id))).ShouldBe(id);
    }

    [Fact]
    public async Task A_document_of_a_megabyte_survives()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => i.ToString("D5", CultureInfo.InvariantCulture) + "商机🚀"));

        await StoreAsync(Deal("big"), text);

        (await TextAsync(Deal("big"))).ShouldBe(text);
    }

    [Fact]
    public async Task What_looks_like_sql_is_only_text()
    {
        const string Evil = "x'); DROP TABLE deals; --\"]";
        await Store.CommitAsync([DocumentWrite.Create(Deal(Evil, Evil), Json("still here"), Promoted(Evil, Evil))]);

        (await TextAsync(Deal(Evil, Evil))).ShouldBe("still here");
        var found = await Store.QueryAsync(new("deals", Evil, [new("owner", Comparison.Equal, Evil), new("nextDue", Comparison.In, (string[])[Evil])]));
        found.Documents.ShouldHaveSingleItem().Key.ShouldBe(Deal(Evil, Evil));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.GetAsync(new(Evil, "p", "1")));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.QueryAsync(new("deals", "p", [], "owner; DROP TABLE deals")));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.QueryAsync(new("deals", "p", [new("\" OR 1=1 --", Comparison.Equal, "x")])));
    }

    [Fact]
    public async Task What_was_not_declared_is_refused()
    {
        var stranger = new DocumentKey("strangers", "p", "1");

        await Should.ThrowAsync<ArgumentException>(async () => await Store.GetAsync(stranger));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.QueryAsync(new("strangers", "p", [])));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.CommitAsync([DocumentWrite.Put(stranger, Json("x"))]));
        await Should.ThrowAsync<ArgumentException>(
            async () => await Store.CommitAsync([DocumentWrite.Put(Deal("1"), Json("x"), new Dictionary<string, object?> { ["stranger"] = "x" })]));
        await Should.ThrowAsync<ArgumentException>(
            async () => await Store.CommitAsync([DocumentWrite.Put(Deal("1"), Json("x"), new Dictionary<string, object?> { ["amount"] = "a lot" })]));
    }

    [Fact]
    public async Task A_batch_that_writes_a_key_twice_is_refused() => await Should.ThrowAsync<ArgumentException>(
        async () => await Store.CommitAsync([DocumentWrite.Put(Deal("1"), Json("a")), DocumentWrite.Put(Deal("1"), Json("b"))]));

    [Fact]
    public async Task An_empty_batch_is_committed() => (await Store.CommitAsync([])).Committed.ShouldBeTrue();

    [Fact]
    public async Task A_store_that_works_says_so() => await Should.NotThrowAsync(async () => await Store.CheckAsync());

    [Fact]
    public async Task Each_writer_reads_its_own_writes_at_once() => await Task.WhenAll(Enumerable.Range(0, 32).Select(async writer =>
    {
        for (var i = 0; i < 20; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{writer}/{i}");
            await StoreAsync(Deal(string.Create(CultureInfo.InvariantCulture, $"w{writer}")), text);
            (await TextAsync(Deal(string.Create(CultureInfo.InvariantCulture, $"w{writer}")))).ShouldBe(text);
        }
    }));

    [Fact]
    public async Task ST_05_Sixty_four_writers_that_retry_on_conflict_count_exactly()
    {
        const int Writers = 64, Each = 5;
        await StoreAsync(Deal("counter"), "0");

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            for (var done = 0; done < Each;)
            {
                var current = (await Store.GetAsync(Deal("counter"))).ShouldNotBeNull();
                var count = int.Parse(Encoding.UTF8.GetString(current.Json.Span)[9..^2], CultureInfo.InvariantCulture);
                var next = Json((count + 1).ToString(CultureInfo.InvariantCulture));
                if ((await Store.CommitAsync([DocumentWrite.Replace(current.Key, current.ETag, next)])).Committed)
                    done++;
            }
        }));

        (await TextAsync(Deal("counter"))).ShouldBe("320");
    }
}
