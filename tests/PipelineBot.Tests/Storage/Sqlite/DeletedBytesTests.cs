using System.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Tests.Storage.Sqlite;

/// <summary>What was deleted is not only out of sight: its bytes are gone from the file.</summary>
public sealed class DeletedBytesTests
{
    private static readonly ContainerDefinition Notes = new("notes", [new PromotedField("owner")], [["owner"]]);

    [Fact]
    public async Task Nothing_of_a_deleted_or_rewritten_document_is_left_in_the_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("bytes.db");
        await using (var store = SqliteDocumentStore.Open(new SqliteOptions { Path = path }, [Notes]))
        {
            for (var i = 0; i < 60; i++)
                await store.CommitAsync([DocumentWrite.Put(Key(i), Encoding.UTF8.GetBytes($$"""{"text":"Zinnober-{{i}} {{new string('z', i * 40)}}"}"""), new Dictionary<string, object?> { ["owner"] = "Zinnober" })]);
            for (var i = 0; i < 60; i++)
                await store.CommitAsync([i % 3 == 0 ? DocumentWrite.Put(Key(i), "{}"u8.ToArray()) : DocumentWrite.Delete(Key(i))]);
        }

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!))
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).ShouldNotContain("Zinnober", Case.Sensitive, file);
    }

    private static DocumentKey Key(int number) => new("notes", "p", "n" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
