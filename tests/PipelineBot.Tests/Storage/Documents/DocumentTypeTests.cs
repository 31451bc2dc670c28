using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Tests.Storage.Documents;

public sealed class DocumentTypeTests
{
    private static readonly DocumentType<Note> V1 = new("notes", 1, NoteJson.Default.Note, note => note.Id, note => new Dictionary<string, object?> { ["title"] = note.Title });

    private static readonly DocumentType<Note> V3 = new(
        "notes",
        3,
        NoteJson.Default.Note,
        note => note.Id,
        migrations: new Dictionary<int, Action<JsonObject>>
        {
            [1] = json => json["Title"] = json["Name"]?.GetValue<string>() + "!",
            [2] = json => json["Title"] = json["Title"]?.GetValue<string>() + "?",
        });

    private static StoredDocument Stored(string json) => new(new("notes", "p", "1"), "e", Encoding.UTF8.GetBytes(json));

    private static string Text(DocumentWrite write) => Encoding.UTF8.GetString(write.Json!.Value.Span);

    [Fact]
    public void The_version_is_the_first_member()
    {
        var write = V1.Write("p", new Note { Id = "1", Title = "Hello" }, null);

        Text(write).ShouldBe("""{"schemaVersion":1,"Id":"1","Title":"Hello"}""");
        write.Key.ShouldBe(new DocumentKey("notes", "p", "1"));
        write.Condition.ShouldBe(WriteCondition.Absent);
        write.Promoted["title"].ShouldBe("Hello");
    }

    [Fact]
    public void An_etag_makes_the_write_a_replacement()
    {
        var write = V1.Write("p", new Note { Id = "1" }, "e7");

        (write.Condition, write.ETag).ShouldBe((WriteCondition.ETagMatches, "e7"));
        V1.Put("p", new Note { Id = "1" }).Condition.ShouldBe(WriteCondition.None);
    }

    [Theory]
    [InlineData("""{"schemaVersion":1,"Id":"1","Name":"a"}""", "a!?")]
    [InlineData("""{"Id":"1","Name":"a"}""", "a!?")]
    [InlineData("""{"Id":"1","Name":"a","schemaVersion":1}""", "a!?")]
    [InlineData("""{"schemaVersion":2,"Id":"1","Title":"b"}""", "b?")]
    [InlineData("""{"schemaVersion":3,"Id":"1","Title":"c"}""", "c")]
    [InlineData("""{ "schemaVersion" : 3, "Id":"1","Title":"c"}""", "c")]
    [InlineData("""{"schemaVersion":4,"Id":"1","Title":"d"}""", "d")]
    public void Older_documents_are_migrated_step_by_step_and_newer_ones_read_as_they_are(string json, string title) =>
        V3.Read(Stored(json)).Value.Title.ShouldBe(title);

    [Fact]
    public void A_migrated_document_is_written_in_the_new_form()
    {
        var document = V3.Read(Stored("""{"schemaVersion":1,"Id":"1","Name":"a","Colour":"red"}"""));

        Text(V3.Write(document, document.Value)).ShouldBe("""{"schemaVersion":3,"Id":"1","Title":"a!?","Name":"a","Colour":"red"}""");
    }

    [Fact]
    public void What_a_newer_program_wrote_survives_with_its_version()
    {
        const string Newer = """{"schemaVersion":9,"Id":"1","Title":"a","Colour":{"red":[1,2.50]},"Price":12345678901234567890}""";
        var document = V3.Read(Stored(Newer));

        var write = V3.Write(document, document.Value);

        Text(write).ShouldBe(Newer);
        write.ETag.ShouldBe("e");
        document.SchemaVersion.ShouldBe(9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"schemaVersion":3""")]
    [InlineData("""{"schemaVersion":3,""")]
    [InlineData("""{"schemaVersion":3,"Id":7}""")]
    [InlineData("not json")]
    public void What_is_not_such_a_document_is_named(string json) =>
        Should.Throw<InvalidDataException>(() => V3.Read(Stored(json))).Message.ShouldContain("notes/p/1");

    [Fact]
    public void A_migration_may_neither_be_missing_nor_lead_nowhere()
    {
        var step = new Dictionary<int, Action<JsonObject>> { [1] = _ => { } };

        Should.Throw<ArgumentException>(() => new DocumentType<Note>("notes", 3, NoteJson.Default.Note, note => note.Id, migrations: step));
        Should.Throw<ArgumentException>(() => new DocumentType<Note>("notes", 1, NoteJson.Default.Note, note => note.Id, migrations: step));
        Should.Throw<ArgumentException>(() => new DocumentType<Note>("notes", 0, NoteJson.Default.Note, note => note.Id));
    }

    [Fact]
    public void A_value_without_members_is_a_document_too()
    {
        var type = new DocumentType<Empty>("notes", 1, NoteJson.Default.Empty, _ => "1");

        Text(type.Put("p", new Empty())).ShouldBe("""{"schemaVersion":1}""");
        type.Read(Stored("""{"schemaVersion":1}""")).Value.ShouldNotBeNull();
    }
}

internal sealed class Empty;

internal sealed class Note
{
    public string Id { get; set; } = "";

    public string Title { get; set; } = "";

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(Empty))]
internal sealed partial class NoteJson : JsonSerializerContext;
