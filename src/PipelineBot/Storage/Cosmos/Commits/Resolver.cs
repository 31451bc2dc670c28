using NodaTime;
using NodaTime.Text;
using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos.Commits;

/// <summary>
/// Finds out what becomes of an item that another commit announced to change: it happened if it stands in the item it is about. One that has not, and takes too
/// long, is made impossible: the item it is about is written anew, so that the ETag it counts on is gone.
/// </summary>
internal sealed class Resolver(IItems items, Finisher finisher, IClock clock, TimeProvider time)
{
    /// <summary>A commit takes milliseconds. Only a process that died, or hangs, takes so long; being wrong about that costs it a second attempt and nothing else.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(3);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <returns>The item as it is once nothing is announced; null when there is none.</returns>
    public async ValueTask<StoredItem?> ResolveAsync(StoredItem blocked, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        for (var item = blocked; ;)
        {
            if (item.Item.Next is not { } next)
                return item;
            var primary = await items.ReadAsync(next.Primary, cancellationToken);
            if (Happened(primary, next.Commit))
            {
                await finisher.SettleAsync(item.Key, next.Commit, item, cancellationToken);
            }
            else
            {
                // It may have been finished between the two looks.
                var again = await items.ReadAsync(item.Key, cancellationToken);
                if (again is null || again.Item.Next?.Commit != next.Commit)
                {
                    if (again is null)
                        return null;
                    item = again;
                    continue;
                }

                if (IsOverdue(next.At))
                {
                    if (await StopAsync(next.Primary, primary, cancellationToken))
                        await finisher.ReleaseAsync(again, next.Commit, cancellationToken);
                }
                else
                {
                    await Task.Delay(pause, time, cancellationToken);
                    pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
                }
            }

            if (await items.ReadAsync(item.Key, cancellationToken) is not { } now)
                return null;
            item = now;
        }
    }

    public bool IsOverdue(string at) => InstantPattern.ExtendedIso.Parse(at) is { Success: true, Value: var begun } && clock.GetCurrentInstant() - begun > Patience;

    public static bool Happened(StoredItem? primary, string commit) => primary?.Item.Open?.Any(open => open.Commit == commit) == true;

    /// <summary>After this, no commit that counts on what was seen of the primary can happen.</summary>
    private async Task<bool> StopAsync(ItemKey key, StoredItem? primary, CancellationToken cancellationToken) => primary is null
        ? await items.CreateAsync(key.Container, new Item { Id = key.Id, Partition = key.Partition, Open = [] }, cancellationToken) is not null
        : await items.ReplaceAsync(key.Container, primary.Item, primary.ETag, cancellationToken) is not null;
}
