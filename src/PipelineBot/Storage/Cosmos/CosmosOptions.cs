namespace PipelineBot.Storage.Cosmos;

/// <summary>Which Cosmos DB, and as whom.</summary>
public sealed record CosmosOptions
{
    /// <summary>https, but for a server on this machine.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Empty: the bot's managed identity, or whoever is signed in on a developer's machine.</summary>
    public string Key { get; init; } = "";

    /// <summary>Of a user-assigned managed identity; empty for the system's.</summary>
    public string ClientId { get; init; } = "";

    public string Database { get; init; } = "pipelinebot";

    /// <summary>Put between the client and the network, by tests.</summary>
    internal Func<HttpMessageHandler, HttpMessageHandler>? Handler { get; init; }
}
