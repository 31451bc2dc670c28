using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Cosmos.Commits;
using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos;

/// <summary>
/// Documents in Cosmos DB, for as many processes as wish. Only single items are atomic there: how a batch is all or none nevertheless, <see cref="Committer"/> says.
/// </summary>
public sealed class CosmosDocumentStore : IDocumentStore, IDocumentScan, IAsyncDisposable
{
    /// <summary>Whoever still leaves something unfinished after so long is at work.</summary>
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan SettlingPause = TimeSpan.FromMilliseconds(500);

    private readonly IItems items;
    private readonly ItemWrites writes;
    private readonly RecentItems recent = new();
    private readonly Outstanding outstanding = new();
    private readonly Resolver resolver;
    private readonly Committer committer;
    private readonly IClock clock;
    private readonly TimeProvider time;
    private readonly IDisposable? client;

    internal CosmosDocumentStore(IItems items, IReadOnlyList<ContainerDefinition> containers, IClock clock, TimeProvider time, ILoggerFactory loggers, IDisposable? client = null)
    {
        (this.items, this.clock, this.time, this.client) = (items, clock, time, client);
        writes = new ItemWrites(containers);
        var finisher = new Finisher(items);
        resolver = new Resolver(items, finisher, clock, time);
        committer = new Committer(items, writes, recent, outstanding, finisher, resolver, clock, loggers.CreateLogger<Committer>());
    }

    private DocumentKey CheckKey => new(writes.Containers.First(), "health", "check");

    public async ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default)
    {
        KeyText.Check(key);
        writes.Of(key.Container);
        var at = ItemIds.KeyOf(key);
        await outstanding.AtAsync(at);
        var item = await items.ReadAsync(at, cancellationToken);
        if (item?.Item.Next is not null)
            item = await resolver.ResolveAsync(item, cancellationToken);
        if (item?.Item.Json is null)
            return null;
        committer.FinishOverdue(item);
        recent.Add(item);
        return DocumentOf(item);
    }

    public async ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default)
    {
        var plan = ItemQueries.Of(writes, query);
        await outstanding.InAsync(query.Container);
        return await plan.RunAsync(ReadAsync);

        async ValueTask<IReadOnlyList<StoredItem>> ReadAsync(ItemQuery part)
        {
            var found = new List<StoredItem>();
            foreach (var item in await items.QueryAsync(part, cancellationToken))
            {
                var settled = item.Item.Next is null ? item : await resolver.ResolveAsync(item, cancellationToken);
                if (settled?.Item.Json is not null)
                    found.Add(settled);
            }

            return found;
        }
    }

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        this.writes.Check(writes);
        return writes.Count == 0 ? new CommitResult(null, []) : await committer.CommitAsync(writes, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Writes an item of its own: an account that may only be read is noticed here, before a person notices it.</remarks>
    public async ValueTask CheckAsync(CancellationToken cancellationToken = default) =>
        await committer.CommitAsync([DocumentWrite.Put(CheckKey, "{}"u8.ToArray())], cancellationToken);

    /// <summary>Finishes what a process left that died in the middle of a commit, and takes back what it had only announced.</summary>
    /// <returns>How many items there were.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant() - Resolver.Patience);
        var swept = 0;
        foreach (var container in writes.Containers)
        {
            foreach (var item in await items.UnfinishedAsync(container, before, cancellationToken))
            {
                swept++;
                if (item.Item.Next is not null)
                    await resolver.ResolveAsync(item, cancellationToken);
                committer.FinishOverdue(item);
            }
        }

        await outstanding.AllAsync();
        return swept;
    }

    /// <inheritdoc/>
    /// <remarks>The sweeper leaves alone what is a few seconds old; this waits until it is not.</remarks>
    public async ValueTask SettleAsync(CancellationToken cancellationToken = default)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            await SweepAsync(cancellationToken);
            if (await UnfinishedAsync(cancellationToken) is not { } container)
                return;
            if (time.GetElapsedTime(began) > LongestSettling)
                throw new StorageUnavailableException($"The container '{container}' in Cosmos DB does not come to rest: somebody writes there. Stop every bot on it first.");
            await Task.Delay(SettlingPause, time, cancellationToken);
        }
    }

    /// <inheritdoc/>
    /// <remarks>In no order that means anything.</remarks>
    public async ValueTask<ScanPage> ScanAsync(string container, int limit, string? continuation, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        var definition = writes.Of(container);
        await outstanding.InAsync(container);
        var page = await items.ScanAsync(container, limit, continuation, cancellationToken);
        var documents = new List<ScannedDocument>(page.Items.Count);
        foreach (var item in page.Items)
        {
            var settled = item.Item.Next is null ? item : await resolver.ResolveAsync(item, cancellationToken);
            if (settled?.Item.Json is null)
                continue;
            var document = DocumentOf(settled);
            if (document.Key != CheckKey)
                documents.Add(new ScannedDocument(document.Key, document.Json, PromotedOf(definition, settled.Item)));
        }

        return new ScanPage(documents, page.Continuation);
    }

    /// <summary>Brings to an end what was committed.</summary>
    public async ValueTask DisposeAsync()
    {
        await outstanding.AllAsync();
        client?.Dispose();
    }

    /// <summary>A container in which something is unfinished, since whenever; null when there is none.</summary>
    private async Task<string?> UnfinishedAsync(CancellationToken cancellationToken)
    {
        foreach (var container in writes.Containers)
        {
            if ((await items.UnfinishedAsync(container, InstantPattern.ExtendedIso.Format(Instant.MaxValue), cancellationToken)).Count > 0)
                return container;
        }

        return null;
    }

    internal static StoredDocument DocumentOf(StoredItem item) =>
        new(ItemIds.KeyOf(item.Key.Container, item.Item), Committer.TokenOf(item).ToString(), System.Text.Encoding.UTF8.GetBytes(item.Item.Json!));

    private static Dictionary<string, object?> PromotedOf(ContainerDefinition container, Item item) =>
        container.Fields.ToDictionary(field => field.Name, field => ItemWrites.Value(field.Type, item.Fields?.GetValueOrDefault(field.Name)), StringComparer.Ordinal);
}
