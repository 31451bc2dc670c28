using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace PipelineBot.Storage.Cosmos.Items;

/// <summary>
/// Items in Cosmos DB, through its client's streams. The client itself waits and repeats when it is throttled. A write whose answer was lost is looked up and
/// repeated until it is known; every writing carries a token of its own, so that it is recognised.
/// </summary>
internal sealed class CosmosItems(IReadOnlyDictionary<string, Container> containers, TimeProvider time) : IItems
{
    private const int Attempts = 5;

    private const int UnfinishedAtOnce = 100;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    public async ValueTask<StoredItem?> ReadAsync(ItemKey key, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, failure) = await SendAsync("read", key.Container, container => container.ReadItemStreamAsync(key.Id, new PartitionKey(key.Partition), cancellationToken: cancellationToken), cancellationToken);
            using (answer)
            {
                if (answer?.StatusCode == HttpStatusCode.OK)
                    return new StoredItem(key, JsonSerializer.Deserialize(answer.Content, ItemJson.Readable)!, answer.Headers.ETag);
                if (answer?.StatusCode == HttpStatusCode.NotFound)
                    return null;
                await PauseAsync(attempt, "read", key.Container, answer, failure, cancellationToken);
            }
        }
    }

    public ValueTask<StoredItem?> CreateAsync(string container, Item item, CancellationToken cancellationToken) => WriteAsync(
        "create", container, item, (to, body) => to.CreateItemStreamAsync(body, new PartitionKey(item.Partition), cancellationToken: cancellationToken), HttpStatusCode.Conflict, cancellationToken);

    public ValueTask<StoredItem?> ReplaceAsync(string container, Item item, string etag, CancellationToken cancellationToken) => WriteAsync(
        "replace",
        container,
        item,
        (to, body) => to.ReplaceItemStreamAsync(body, item.Id, new PartitionKey(item.Partition), new ItemRequestOptions { IfMatchEtag = etag }, cancellationToken),
        HttpStatusCode.PreconditionFailed,
        cancellationToken);

    public async ValueTask<bool> DeleteAsync(ItemKey key, string etag, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, failure) = await SendAsync(
                "delete", key.Container, container => container.DeleteItemStreamAsync(key.Id, new PartitionKey(key.Partition), new ItemRequestOptions { IfMatchEtag = etag }, cancellationToken), cancellationToken);
            using (answer)
            {
                if (answer?.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.OK or HttpStatusCode.NotFound)
                    return true;
                if (answer?.StatusCode == HttpStatusCode.PreconditionFailed)
                    return false;
                await PauseAsync(attempt, "delete", key.Container, answer, failure, cancellationToken);
            }
        }
    }

    public async ValueTask<IReadOnlyList<StoredItem>> QueryAsync(ItemQuery query, CancellationToken cancellationToken)
    {
        var definition = query.Parameters.Aggregate(new QueryDefinition(query.Sql), (sql, parameter) => sql.WithParameter(parameter.Name, parameter.Value));
        return await ReadAllAsync(query.Container, definition, new QueryRequestOptions { PartitionKey = new PartitionKey(query.Partition), MaxItemCount = query.Limit }, query.Limit, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<StoredItem>> UnfinishedAsync(string container, string before, CancellationToken cancellationToken) => await ReadAllAsync(
        container,
        new QueryDefinition($"SELECT TOP {UnfinishedAtOnce} * FROM c WHERE IS_STRING(c.since) AND c.since < @before").WithParameter("@before", before),
        new QueryRequestOptions { MaxItemCount = UnfinishedAtOnce },
        UnfinishedAtOnce,
        cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Without an order, which would need an index of its own that every write pays for; the server's token says where to go on, and does not expire.</remarks>
    public async ValueTask<ItemPage> ScanAsync(string container, int limit, string? continuation, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var iterator = containers[container].GetItemQueryStreamIterator(new QueryDefinition("SELECT * FROM c"), continuation, new QueryRequestOptions { MaxItemCount = limit });
            var (answer, failure) = await SendAsync("scan", container, _ => iterator.ReadNextAsync(cancellationToken), cancellationToken);
            using (answer)
            {
                if (answer?.IsSuccessStatusCode == true)
                    return new ItemPage([.. Documents(container, answer.Content)], answer.ContinuationToken);
                if (continuation is not null && (answer?.StatusCode ?? (failure as CosmosException)?.StatusCode) == HttpStatusCode.BadRequest)
                    throw Continuation.Garbage(failure);
                await PauseAsync(attempt, "scan", container, answer, failure, cancellationToken);
            }
        }
    }

    private async ValueTask<StoredItem?> WriteAsync(
        string operation, string container, Item item, Func<Container, Stream, Task<ResponseMessage>> write, HttpStatusCode refused, CancellationToken cancellationToken)
    {
        var written = item.Stamped() with { By = Guid.NewGuid().ToString("N") };
        var key = new ItemKey(container, item.Partition, item.Id);
        var body = JsonSerializer.SerializeToUtf8Bytes(written, ItemJson.Readable);
        var lost = false;
        for (var attempt = 1; ; attempt++)
        {
            var (answer, failure) = await SendAsync(operation, container, to => write(to, new MemoryStream(body, writable: false)), cancellationToken);
            using (answer)
            {
                if (answer?.IsSuccessStatusCode == true)
                    return new StoredItem(key, written, answer.Headers.ETag);
                if (answer?.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
                {
                    // Refused because it is there already: by the attempt whose answer never came?
                    if (lost && await ReadAsync(key, cancellationToken) is { } there && there.Item.By == written.By)
                        return there;
                    if (answer.StatusCode == refused || answer.StatusCode == HttpStatusCode.NotFound)
                        return null;
                }

                lost = true;
                await PauseAsync(attempt, operation, container, answer, failure, cancellationToken);
            }
        }
    }

    private async ValueTask<IReadOnlyList<StoredItem>> ReadAllAsync(string container, QueryDefinition query, QueryRequestOptions options, int limit, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = new List<StoredItem>();
            ResponseMessage? answer = null;
            Exception? failure = null;
            using var iterator = containers[container].GetItemQueryStreamIterator(query, requestOptions: options);
            while (found.Count < limit && iterator.HasMoreResults)
            {
                (answer, failure) = await SendAsync("query", container, _ => iterator.ReadNextAsync(cancellationToken), cancellationToken);
                if (answer?.IsSuccessStatusCode != true)
                    break;
                using var page = answer;
                found.AddRange(Documents(container, page.Content));
            }

            if (answer is null or { IsSuccessStatusCode: true } && failure is null)
                return found;
            using (answer)
                await PauseAsync(attempt, "query", container, answer, failure, cancellationToken);
        }
    }

    private static IEnumerable<StoredItem> Documents(string container, Stream content)
    {
        using var page = JsonDocument.Parse(content);
        foreach (var element in page.RootElement.GetProperty("Documents").EnumerateArray())
        {
            var item = element.Deserialize(ItemJson.Readable)!;
            yield return new StoredItem(new ItemKey(container, item.Partition, item.Id), item, element.GetProperty("_etag").GetString()!);
        }
    }

    /// <summary>The answer; or null and what happened when none came.</summary>
    private async ValueTask<(ResponseMessage? Answer, Exception? Failure)> SendAsync(string operation, string container, Func<Container, Task<ResponseMessage>> send, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            var answer = await send(containers[container]);
            CosmosTelemetry.Done(operation, container, (int)answer.StatusCode, answer.Headers.RequestCharge, time.GetElapsedTime(began));
            return (answer, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or CosmosException or CosmosOperationCanceledException or TimeoutException or IOException && !cancellationToken.IsCancellationRequested)
        {
            CosmosTelemetry.Done(operation, container, 0, 0, time.GetElapsedTime(began));
            return (null, exception);
        }
    }

    private async Task PauseAsync(int attempt, string operation, string container, ResponseMessage? answer, Exception? failure, CancellationToken cancellationToken)
    {
        var mayPass = answer is null || (int)answer.StatusCode is 408 or 410 or 412 or 409 or 429 or 449 or >= 500;
        if (attempt >= Attempts || !mayPass)
        {
            throw new StorageUnavailableException(
                $"Cosmos DB did not carry out a {operation} in the container '{container}': {(answer is null ? failure?.GetType().Name : $"{(int)answer.StatusCode} {answer.StatusCode} {answer.ErrorMessage}")}.", failure);
        }

        await Task.Delay(FirstPause * (1 << (attempt - 1)), time, cancellationToken);
    }
}
