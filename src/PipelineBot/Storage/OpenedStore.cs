using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Cosmos;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Storage;

/// <summary>The store as it is configured, open until it is disposed of.</summary>
/// <param name="ForOneProcess">Whether nobody else can have it open.</param>
public sealed record OpenedStore(IDocumentStore Store, bool ForOneProcess) : IAsyncDisposable
{
    /// <param name="reading">Nothing will be written: a file may then be open elsewhere.</param>
    /// <exception cref="StorageUnavailableException">It cannot be opened; the message names the setting.</exception>
    public static async Task<OpenedStore> OpenAsync(StorageSettings settings, bool reading, IClock clock, ILoggerFactory loggers, CancellationToken cancellationToken = default)
    {
        if (settings.Cosmos is { } cosmos)
            return new OpenedStore(await CosmosStores.OpenAsync(cosmos, Containers.All, clock, TimeProvider.System, loggers, cancellationToken), false);
        try
        {
            return new OpenedStore(reading ? SqliteReadOnlyStore.Open(settings.Sqlite, Containers.All) : SqliteDocumentStore.Open(settings.Sqlite, Containers.All), true);
        }
        catch (StorageUnavailableException unavailable)
        {
            throw new StorageUnavailableException($"Storage__Sqlite__Path: {unavailable.Message}", unavailable);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is IAsyncDisposable async)
            await async.DisposeAsync();
        else
            (Store as IDisposable)?.Dispose();
    }
}
