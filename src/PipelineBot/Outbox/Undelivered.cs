using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Outbox;

/// <summary>What of a tenant was not delivered, the newest first.</summary>
/// <param name="More">Whether there are others beyond these.</param>
public sealed record UndeliveredRows(IReadOnlyList<OutboxRow> Rows, bool More);

/// <summary>
/// The messages that were given up, whose fate nobody knows, or that wait far too long. Found by an index of only those, so looking costs what there is to see.
/// </summary>
public sealed class Undelivered(IDocumentStore store, IClock clock)
{
    /// <summary>A message that is tried again within this is on its way and no problem yet.</summary>
    public static readonly Duration Patience = Duration.FromMinutes(10);

    public static readonly Duration Kept = Duration.FromDays(90);

    private const int PageSize = 50;
    private const int DeletedAtOnce = 200;

    public async ValueTask<UndeliveredRows> OfAsync(string tenant, CancellationToken cancellationToken)
    {
        var (rows, more) = (new Dictionary<string, OutboxRow>(StringComparer.Ordinal), false);
        var late = clock.GetCurrentInstant() - Patience;
        Filter owned = new("tenant", Comparison.Equal, tenant);
        Filter[] troubled = [owned, new("troubleAt", Comparison.Greater, "")];
        // Nobody has tried them though they are due: whoever sends is not there.
        Filter[] forgotten = [owned, new("state", Comparison.Equal, OutboxDocuments.StateText(OutboxState.Pending)), new("nextAt", Comparison.LessOrEqual, DocumentTypes.Stamp(late))];
        foreach (var partition in OutboxDocuments.Partitions)
        {
            var first = await store.PageAsync(OutboxDocuments.Row, partition, troubled, "troubleAt", descending: true, limit: PageSize, cancellationToken: cancellationToken);
            var second = await store.PageAsync(OutboxDocuments.Row, partition, forgotten, "nextAt", limit: PageSize, cancellationToken: cancellationToken);
            more |= first.Continuation is not null || second.Continuation is not null;
            foreach (var row in first.Documents.Concat(second.Documents).Select(document => document.Value))
            {
                if (row.State != OutboxState.Pending || row.CreatedAt <= late)
                    rows[row.Id] = row;
            }
        }

        return new UndeliveredRows([.. rows.Values.OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id, StringComparer.Ordinal)], more);
    }

    /// <summary>The row of that id, if it is this tenant's and was not sent. The id may be anything.</summary>
    public async ValueTask<Document<OutboxRow>?> FindAsync(string tenant, string? id, CancellationToken cancellationToken)
    {
        if (id is not { Length: 32 } || !id.All(char.IsAsciiHexDigitLower))
            return null;
        var found = await store.GetAsync(OutboxDocuments.Row, OutboxDocuments.Partition(id), id, cancellationToken);
        return found is { Value: { State: OutboxState.Dead or OutboxState.Unknown or OutboxState.Pending } row } && row.Tenant == tenant ? found : null;
    }

    /// <summary>Takes away what was given up or unknown for <see cref="Kept"/>.</summary>
    /// <returns>How many were taken away.</returns>
    public async ValueTask<int> SweepAsync(CancellationToken cancellationToken)
    {
        var swept = 0;
        Filter[] old = [new("troubleAt", Comparison.LessOrEqual, DocumentTypes.Stamp(clock.GetCurrentInstant() - Kept))];
        foreach (var partition in OutboxDocuments.Partitions)
        {
            var page = await store.PageAsync(OutboxDocuments.Row, partition, old, "troubleAt", limit: DeletedAtOnce, cancellationToken: cancellationToken);
            foreach (var row in page.Documents.Where(row => row.Value.State is OutboxState.Dead or OutboxState.Unknown))
                swept += (await store.CommitAsync([DocumentWrite.Delete(row.Key, row.ETag!)], cancellationToken)).Committed ? 1 : 0;
        }

        return swept;
    }
}
