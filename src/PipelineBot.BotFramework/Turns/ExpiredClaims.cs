using NodaTime;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.BotFramework.Turns;

/// <summary>Takes away the claims of activities too old to be delivered again, so that the store does not grow with every message.</summary>
public sealed class ExpiredClaims(IDocumentStore store, IClock clock)
{
    private const int DeletedAtOnce = 200;

    /// <returns>How many were taken away.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var now = TurnRecord.Stamp(clock.GetCurrentInstant());
        var swept = 0;
        foreach (var partition in TurnContainers.ClaimPartitions)
        {
            while (true)
            {
                var query = new DocumentQuery(TurnContainers.Claims, partition, [new Filter("expiresAt", Comparison.Less, now)], "expiresAt", Limit: DeletedAtOnce);
                var expired = (await store.QueryAsync(query, cancellationToken)).Documents;
                if (expired.Count == 0)
                    break;
                await store.CommitAsync([.. expired.Select(claim => DocumentWrite.Delete(claim.Key))], cancellationToken);
                swept += expired.Count;
            }
        }

        return swept;
    }
}
