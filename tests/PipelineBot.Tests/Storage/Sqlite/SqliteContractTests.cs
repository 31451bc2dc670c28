using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Tests.Storage.Sqlite;

public sealed class SqliteContractTests : DocumentStoreContract
{
    private readonly TemporaryFolder folder = new();
    private SqliteDocumentStore? store;

    protected override ValueTask<IDocumentStore> OpenAsync()
    {
        store = SqliteDocumentStore.Open(new SqliteOptions { Path = folder.File("contract.db") }, Containers);
        return new(store);
    }

    protected override async ValueTask CloseAsync()
    {
        await store!.DisposeAsync();
        folder.Dispose();
    }
}
