using System.Text;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Tests.Storage;

/// <summary>What every engine must do. Each engine has a class of its own that derives from this.</summary>
public abstract partial class DocumentStoreContract : IAsyncLifetime
{
    /// <summary>The containers the tests use; the engine is opened with these.</summary>
    protected static readonly IReadOnlyList<ContainerDefinition> Containers =
    [
        new(
            "deals",
            [new("owner"), new("nextDue"), new("amount", PromotedType.Number)],
            [["owner", "nextDue"], ["nextDue"], ["amount"]]),
        new("events", [new("at")], [["at"]]),
    ];

    protected IDocumentStore Store { get; private set; } = null!;

    protected abstract ValueTask<IDocumentStore> OpenAsync();

    protected abstract ValueTask CloseAsync();

    public async Task InitializeAsync() => Store = await OpenAsync();

    public async Task DisposeAsync() => await CloseAsync();

    protected static DocumentKey Deal(string id, string partition = "tenant") => new("deals", partition, id);

    protected static byte[] Json(string text) => Encoding.UTF8.GetBytes($$"""{"text":"{{text}}"}""");

    protected static Dictionary<string, object?> Promoted(string? owner = null, string? nextDue = null, long? amount = null) =>
        new() { ["owner"] = owner, ["nextDue"] = nextDue, ["amount"] = amount };

    protected async Task<string> StoreAsync(DocumentKey key, string text)
    {
        var result = await Store.CommitAsync([DocumentWrite.Put(key, Json(text))]);
        result.Committed.ShouldBeTrue();
        return result.ETags.ShouldHaveSingleItem().ShouldNotBeNull();
    }

    protected async Task<string?> TextAsync(DocumentKey key)
    {
        var document = await Store.GetAsync(key);
        return document is null ? null : Encoding.UTF8.GetString(document.Json.Span)[9..^2];
    }
}
