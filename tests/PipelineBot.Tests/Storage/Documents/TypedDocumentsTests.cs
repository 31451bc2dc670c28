using System.Globalization;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Storage.Documents;

/// <summary>The typed layer over a real engine.</summary>
public sealed class TypedDocumentsTests : SqliteTests
{
    private static readonly ContainerDefinition Notes = new("notes", [new("title")], [["title"]]);

    private static readonly DocumentType<Note> Type = new(
        "notes", 1, NoteJson.Default.Note, note => note.Id, note => new Dictionary<string, object?> { ["title"] = note.Title });

    private SqliteDocumentStore OpenNotes() => Open(Notes);

    [Fact]
    public async Task A_value_is_created_read_replaced_and_refused_when_stale()
    {
        await using var store = OpenNotes();
        (await store.GetAsync(Type, "p", "1")).ShouldBeNull();
        await store.CommitAsync([Type.Write("p", new Note { Id = "1", Title = "商机" }, null)]);

        var first = (await store.GetAsync(Type, "p", "1")).ShouldNotBeNull();
        first.Value.Title.ShouldBe("商机");
        (await store.CommitAsync([Type.Write(first, new Note { Id = "1", Title = "won" })])).Committed.ShouldBeTrue();
        (await store.CommitAsync([Type.Write(first, new Note { Id = "1", Title = "lost" })])).Committed.ShouldBeFalse();

        (await store.GetAsync(Type, "p", "1")).ShouldNotBeNull().Value.Title.ShouldBe("won");
    }

    [Fact]
    public async Task A_query_goes_through_all_pages()
    {
        await using var store = OpenNotes();
        await store.CommitAsync([.. Enumerable.Range(0, 25).Select(i => Type.Put("p", new Note { Id = i.ToString("D2", CultureInfo.InvariantCulture), Title = $"{i % 3}" }))]);

        var ids = new List<string>();
        await foreach (var document in store.QueryAsync(Type, "p", [new Filter("title", Comparison.In, (string[])["0", "2"])], "title", descending: true, pageSize: 4))
            ids.Add(document.Value.Id);

        ids.ShouldBe(Enumerable.Range(0, 25).Where(i => i % 3 != 1).OrderByDescending(i => i % 3).ThenByDescending(i => i).Select(i => i.ToString("D2", CultureInfo.InvariantCulture)));
        (await store.PageAsync(Type, "p", [], limit: 3)).Continuation.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_type_says_what_its_fields_are_for_documents_stored_before_they_were_declared()
    {
        await using (var store = Open(new ContainerDefinition("notes", [], [])))
            await store.CommitAsync([DocumentWrite.Put(Type.Key("p", "1"), """{"schemaVersion":1,"Id":"1","Title":"old"}"""u8.ToArray())]);

        await using var grown = SqliteDocumentStore.Open(new SqliteOptions { Path = DatabasePath }, [Notes], (_, json) => Type.Promote(json));

        (await grown.PageAsync(Type, "p", [new Filter("title", Comparison.Equal, "old")])).Documents.ShouldHaveSingleItem();
    }
}
