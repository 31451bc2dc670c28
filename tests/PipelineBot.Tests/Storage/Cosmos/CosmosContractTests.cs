using Microsoft.Extensions.Logging.Abstractions;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Hosting;
using PipelineBot.Storage.Cosmos;

namespace PipelineBot.Tests.Storage.Cosmos;

/// <summary>The engine through its real client against a real server over HTTP.</summary>
public sealed class CosmosContractTests(CosmosServer server) : DocumentStoreContract, IClassFixture<CosmosServer>
{
    private CosmosDocumentStore? store;

    protected override async ValueTask<IDocumentStore> OpenAsync() =>
        store = await CosmosStores.OpenAsync(server.Fresh(), Containers, Clocks.Real, TimeProvider.System, NullLoggerFactory.Instance);

    protected override async ValueTask CloseAsync() => await store!.DisposeAsync();
}
