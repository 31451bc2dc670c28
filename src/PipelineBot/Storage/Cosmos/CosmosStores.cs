using System.Net;
using Azure.Core;
using Azure.Identity;
using Microsoft.Azure.Cosmos;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos;

/// <summary>
/// Opens a store in Cosmos DB: the database and the containers are created where that is allowed, and must be there where it is not (an identity that may only
/// read and write items, as <c>infra</c> gives the bot).
/// </summary>
public static class CosmosStores
{


    /// <exception cref="StorageUnavailableException">Out of reach, not permitted, or a container is missing or divided otherwise.</exception>
    public static async Task<CosmosDocumentStore> OpenAsync(
        CosmosOptions options, IReadOnlyList<ContainerDefinition> definitions, IClock clock, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken = default)
    {
        // Without this the client plans ordered queries with a library that exists for Windows only; with it, with its own code.
        Environment.SetEnvironmentVariable("AZURE_COSMOS_USE_QUERY_PLAN_INTEROP_LINUX", "true");
        var client = ClientOf(options);
        try
        {
            var database = await DatabaseAsync(client, options, cancellationToken);
            var containers = new Dictionary<string, Container>(StringComparer.Ordinal);
            foreach (var definition in definitions)
                containers[definition.Name] = await ContainerAsync(database, definition, cancellationToken);
            return new CosmosDocumentStore(new CosmosItems(containers, time), definitions, clock, time, loggers, client);
        }
        catch (Exception exception) when (exception is CosmosException or HttpRequestException or AuthenticationFailedException or CosmosOperationCanceledException)
        {
            client.Dispose();
            throw new StorageUnavailableException($"Cosmos DB at {options.Endpoint.Host} cannot be used: {Reason(exception)}", exception);
        }
        catch (StorageUnavailableException)
        {
            client.Dispose();
            throw;
        }
    }

    private static CosmosClient ClientOf(CosmosOptions options)
    {
        var settings = new CosmosClientOptions
        {
            ApplicationName = "PipelineBot",
            MaxRetryAttemptsOnRateLimitedRequests = 9,
            MaxRetryWaitTimeOnRateLimitedRequests = TimeSpan.FromSeconds(10),
            RequestTimeout = TimeSpan.FromSeconds(6),
        };
        if (options.Endpoint.IsLoopback || options.Handler is not null)
        {
            // A server on this machine has one address and no certificate.
            (settings.ConnectionMode, settings.LimitToEndpoint) = (ConnectionMode.Gateway, true);
            settings.HttpClientFactory = () => new HttpClient(options.Handler?.Invoke(Sockets()) ?? Sockets());
        }

        var endpoint = options.Endpoint.AbsoluteUri;
        return options.Key.Length > 0 ? new CosmosClient(endpoint, options.Key, settings) : new CosmosClient(endpoint, CredentialOf(options), settings);
    }

    private static SocketsHttpHandler Sockets() => new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private static TokenCredential CredentialOf(CosmosOptions options) =>
        new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId.Length > 0 ? options.ClientId : null });

    private static async Task<Database> DatabaseAsync(CosmosClient client, CosmosOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.CreateDatabaseIfNotExistsAsync(options.Database, cancellationToken: cancellationToken)).Database;
        }
        catch (CosmosException refused) when (refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized && options.Key.Length == 0)
        {
            return client.GetDatabase(options.Database);
        }
    }

    private static async Task<Container> ContainerAsync(Database database, ContainerDefinition definition, CancellationToken cancellationToken)
    {
        var wanted = PropertiesOf(definition);
        ContainerProperties there;
        try
        {
            there = (await database.CreateContainerIfNotExistsAsync(wanted, cancellationToken: cancellationToken)).Resource;
        }
        catch (CosmosException refused) when (refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        {
            there = (await database.GetContainer(definition.Name).ReadContainerAsync(cancellationToken: cancellationToken)).Resource;
        }

        if (there.PartitionKeyPath != CosmosIndexes.PartitionKey)
            throw new StorageUnavailableException($"The container '{definition.Name}' is divided by {there.PartitionKeyPath}; it must be by {CosmosIndexes.PartitionKey}.");
        return database.GetContainer(definition.Name);
    }

    private static ContainerProperties PropertiesOf(ContainerDefinition definition)
    {
        var indexes = CosmosIndexes.Of(definition);
        var policy = new IndexingPolicy { ExcludedPaths = { new ExcludedPath { Path = CosmosIndexes.Excluded } } };
        foreach (var path in indexes.Included)
            policy.IncludedPaths.Add(new IncludedPath { Path = path });
        foreach (var paths in indexes.Composites)
            policy.CompositeIndexes.Add([.. paths.Select(path => new CompositePath { Path = path, Order = CompositePathSortOrder.Ascending })]);
        return new ContainerProperties(definition.Name, CosmosIndexes.PartitionKey) { IndexingPolicy = policy };
    }

    private static string Reason(Exception exception) => exception switch
    {
        CosmosException { StatusCode: HttpStatusCode.Unauthorized } => "the key is not the right one (Storage__Cosmos__Key), or the identity has no role there.",
        CosmosException { StatusCode: HttpStatusCode.Forbidden } => "the identity has no role there, or the network is closed to it.",
        CosmosException { StatusCode: HttpStatusCode.NotFound } => "the database or a container is missing and may not be created by this identity.",
        CosmosException { StatusCode: var status } when (int)status > 0 => $"it answers {(int)status} {status}.",
        AuthenticationFailedException => "no identity could be proven (Storage__Cosmos__Key is empty).",
        _ => "it does not answer (Storage__Cosmos__Endpoint).",
    };
}
