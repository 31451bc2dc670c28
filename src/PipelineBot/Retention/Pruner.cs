using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Storage;

namespace PipelineBot.Retention;

/// <summary>Deletes what is older than it is to be kept, a little at a time, so that nobody waits for it.</summary>
public sealed class Pruner(IDocumentStore store, RetentionSettings settings, IClock clock)
{
    private const int AtOnce = 100;

    /// <param name="mayGoOn">Asked before each batch.</param>
    /// <returns>How many documents were deleted.</returns>
    public async ValueTask<int> SweepAsync(IReadOnlyList<string> tenants, Func<CancellationToken, ValueTask<bool>> mayGoOn, CancellationToken cancellationToken)
    {
        var swept = 0;
        if (Before(settings.ConversationsDays) is { } unseen)
        {
            foreach (var partition in TurnContainers.ClaimPartitions)
                swept += await DeleteAsync(new DocumentQuery(TurnContainers.Conversations, partition, [new Filter("seenOn", Comparison.Less, unseen)], Limit: AtOnce), mayGoOn, cancellationToken);
        }

        foreach (var tenant in tenants)
        {
            if (Before(settings.DigestsDays) is { } posted)
                swept += await DeleteAsync(Work(tenant, "digest", "day", posted), mayGoOn, cancellationToken);
            if (Before(settings.CheckInsDays) is { } asked)
                swept += await DeleteAsync(Work(tenant, "checkin", "nextDue", asked), mayGoOn, cancellationToken);
            swept += await EventsAsync(tenant, mayGoOn, cancellationToken);
        }

        return swept;
    }

    private async ValueTask<int> EventsAsync(string tenant, Func<CancellationToken, ValueTask<bool>> mayGoOn, CancellationToken cancellationToken)
    {
        if (settings.EventsDays == 0)
            return 0;
        var (swept, until) = (0, clock.GetCurrentInstant() - Duration.FromDays(settings.EventsDays));
        var last = DocumentTypes.EventPartition(tenant, until);
        foreach (var partition in EventMonths.PartitionsOf(tenant, until).TakeWhile(month => string.CompareOrdinal(month, last) <= 0))
            swept += await DeleteAsync(new DocumentQuery(Containers.Events, partition, [new Filter("at", Comparison.Less, DocumentTypes.Stamp(until))], Limit: AtOnce), mayGoOn, cancellationToken);
        return swept;
    }

    private async ValueTask<int> DeleteAsync(DocumentQuery query, Func<CancellationToken, ValueTask<bool>> mayGoOn, CancellationToken cancellationToken)
    {
        var swept = 0;
        while (await mayGoOn(cancellationToken))
        {
            var old = (await store.QueryAsync(query, cancellationToken)).Documents;
            // What somebody used at this moment is not old any more: the rest waits for the next round.
            if (old.Count == 0 || !(await store.CommitAsync([.. old.SelectMany(Deletion)], cancellationToken)).Committed)
                break;
            swept += old.Count;
        }

        return swept;
    }

    /// <summary>That a digest is out of date goes with it.</summary>
    private static IEnumerable<DocumentWrite> Deletion(StoredDocument document)
    {
        yield return DocumentWrite.Delete(document.Key, document.ETag);
        if (document.Key.Container == Containers.Work)
            yield return DocumentWrite.Delete(document.Key with { Id = DocumentId.Of("digest-mark", document.Key.Id) });
    }

    private static DocumentQuery Work(string tenant, string type, string field, string before) =>
        new(Containers.Work, tenant, [new Filter("type", Comparison.Equal, type), new Filter(field, Comparison.Less, before)], Limit: AtOnce);

    /// <summary>The first day that is kept; null when all are.</summary>
    private string? Before(int days) => days == 0 ? null : LocalDatePattern.Iso.Format(clock.GetCurrentInstant().InUtc().Date.PlusDays(-days));
}
