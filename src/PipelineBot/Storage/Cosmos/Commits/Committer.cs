using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos.Commits;

/// <summary>
/// A batch of writes, all or none, where only single items are atomic. The first write is what the batch is about. Every other document is first told what it is to
/// become (an <see cref="Intent"/>, which nobody takes for the document yet); then the first item is written, with the commit in it: with that one write everything
/// has happened. What is left is bringing the others to what they are to be, which anybody can do who finds them. Records and soft writes need no intent.
/// </summary>
internal sealed partial class Committer(IItems items, ItemWrites writes, RecentItems recent, Outstanding outstanding, Finisher finisher, Resolver resolver, IClock clock, ILogger<Committer> logger)
{
    private const int Attempts = 10;

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> batch, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (result, blocker) = batch.Count == 1
                ? await OneAsync(batch[0], fresh: attempt > 1, cancellationToken)
                : await AllAsync(batch, fresh: attempt > 1, cancellationToken);
            if (result is not null)
                return result;
            if (attempt == Attempts)
                return Conflict(batch[0]);
            // Nothing of this commit stands anywhere while it waits: two that wait for each other would wait long.
            if (blocker is not null)
                await resolver.ResolveAsync(blocker, cancellationToken);
        }
    }

    private async ValueTask<(CommitResult? Result, StoredItem? Blocker)> OneAsync(DocumentWrite write, bool fresh, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(write, whole: false, fresh, cancellationToken);
        if (!place.Fits)
            return place.Blocker is { } blocker ? (null, blocker) : (Conflict(write), null);
        if (place.Base is null && write.Json is null)
            return (new CommitResult(null, [null]), null);

        var version = Guid.NewGuid().ToString("N");
        var item = writes.Put(write, version, place.Base?.Item);
        if (!item.IsNeeded)
            return await items.DeleteAsync(place.Base!.Key, place.Base.ETag, cancellationToken) ? (new CommitResult(null, [null]), null) : (null, null);
        return await WriteAsync(write.Key.Container, item, place.Base, cancellationToken) is { } stored
            ? (new CommitResult(null, [write.Json is null ? null : TokenOf(stored).ToString()]), null)
            : (null, null);
    }

    private async ValueTask<(CommitResult? Result, StoredItem? Blocker)> AllAsync(IReadOnlyList<DocumentWrite> batch, bool fresh, CancellationToken cancellationToken)
    {
        var (commit, at, about) = (Guid.NewGuid().ToString("N"), InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant()), batch[0]);
        var primary = await PlaceAsync(about, whole: false, fresh, cancellationToken);
        if (!primary.Fits)
            return primary.Blocker is { } blocker ? (null, blocker) : (Conflict(about), null);

        var others = batch.Skip(1).ToLookup(KindOf);
        var open = new OpenCommit(
            commit, at, [.. others[Kind.Held].Select(write => ItemIds.KeyOf(write.Key))], [.. others[Kind.Record].Select(write => writes.Pending(write, commit))], [.. others[Kind.Soft].Select(write => writes.Pending(write, commit))]);
        var held = await Task.WhenAll(others[Kind.Held].Select(write => HoldAsync(write, open, ItemIds.KeyOf(about.Key), fresh, cancellationToken)));
        StoredItem? stored = null;
        if (Array.TrueForAll(held, one => one.Place.Fits))
        {
            var item = writes.Put(about, commit, primary.Base?.Item);
            stored = await WriteAsync(about.Key.Container, item with { Open = [.. item.Open ?? [], open] }, primary.Base, cancellationToken)
                // Its answer may have been lost, and somebody else may have written there since.
                ?? (await items.ReadAsync(ItemIds.KeyOf(about.Key), cancellationToken) is { } now && Resolver.Happened(now, commit) ? now : null);
        }

        if (stored is null)
        {
            await Task.WhenAll(held.Where(one => one.Stored is not null).Select(one => finisher.ReleaseAsync(one.Stored!, commit, CancellationToken.None)));
            var refused = Array.Find(held, one => !one.Place.Fits);
            return refused.Write is null ? (null, null) : refused.Place.Blocker is { } other ? (null, other) : (Conflict(refused.Write), null);
        }

        Finish(stored, open, held.Where(one => one.Stored is not null).ToDictionary(one => one.Stored!.Key, one => one.Stored!));
        return (new CommitResult(null, [.. batch.Select(write => write.Json is null ? null : write == about ? TokenOf(stored).ToString() : new VersionToken(commit, "", false).ToString())]), null);
    }

    /// <summary>What a process left that died after a commit had happened.</summary>
    public void FinishOverdue(StoredItem item)
    {
        foreach (var open in (item.Item.Open ?? []).Where(open => resolver.IsOverdue(open.At)))
            Finish(item, open, new Dictionary<ItemKey, StoredItem>());
    }

    /// <summary>Goes on by itself: the commit has happened, and nobody has to wait for the rest but who reads there.</summary>
    private void Finish(StoredItem primary, OpenCommit open, IReadOnlyDictionary<ItemKey, StoredItem> known) => outstanding.Add(
        [primary.Key, .. open.Held, .. open.Records.Select(r => r.Key), .. open.Soft.Select(s => s.Key)], FinishQuietlyAsync(primary, open, known));

    private async Task FinishQuietlyAsync(StoredItem primary, OpenCommit open, IReadOnlyDictionary<ItemKey, StoredItem> known)
    {
        // Off the caller's stack: it has an answer to give.
        await Task.Yield();
        CosmosTelemetry.IsFinishing = true;
        try
        {
            await finisher.FinishAsync(primary, open, known, CancellationToken.None);
        }
        catch (Exception exception) when (exception is StorageUnavailableException or ObjectDisposedException)
        {
            LeftToOthers(logger, exception.Message);
        }
    }

    private async Task<(DocumentWrite Write, Place Place, StoredItem? Stored)> HoldAsync(DocumentWrite write, OpenCommit open, ItemKey primary, bool fresh, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(write, whole: true, fresh, cancellationToken);
        while (place.Fits)
        {
            var item = (place.Base?.Item ?? ItemWrites.Empty(write.Key)) with { Next = writes.Intent(write, open.Commit, open.At, primary) };
            if (await WriteAsync(write.Key.Container, item, place.Base, cancellationToken) is { } stored)
                return (write, place, stored);
            place = await PlaceAsync(write, whole: true, fresh: true, cancellationToken);
        }

        return (write, place, null);
    }

    /// <param name="whole">Whether what is there must be known, not only that it is the expected.</param>
    /// <param name="fresh">Whether what was seen before has proven wrong.</param>
    private async ValueTask<Place> PlaceAsync(DocumentWrite write, bool whole, bool fresh, CancellationToken cancellationToken)
    {
        var key = ItemIds.KeyOf(write.Key);
        var token = VersionToken.Read(write.ETag);
        if (write.Condition == WriteCondition.ETagMatches && token is null)
            return Place.Conflict;
        if (!fresh && write.Condition == WriteCondition.Absent)
            return Place.At(null);
        if (!fresh && write.Condition == WriteCondition.ETagMatches && token is { ItemETag.Length: > 0 } seen)
        {
            if (recent.Find(key, seen.ItemETag) is { } known && known.Item.Version == seen.Version)
                return Place.At(known);
            if (seen.IsPlain && !whole)
                return Place.At(new StoredItem(key, ItemWrites.Empty(write.Key), seen.ItemETag));
        }

        var there = await items.ReadAsync(key, cancellationToken);
        if (there?.Item.Next is not null)
            return Place.Behind(there);
        return write.Condition switch
        {
            WriteCondition.Absent => there?.Item.Json is null ? Place.At(there) : Place.Conflict,
            WriteCondition.ETagMatches => there?.Item.Json is not null && there.Item.Version == token!.Value.Version ? Place.At(there) : Place.Conflict,
            _ => Place.At(there),
        };
    }

    private async ValueTask<StoredItem?> WriteAsync(string container, Item item, StoredItem? over, CancellationToken cancellationToken) => over is null
        ? await items.CreateAsync(container, item, cancellationToken)
        : await items.ReplaceAsync(container, item, over.ETag, cancellationToken);

    private static Kind KindOf(DocumentWrite write) =>
        write is not { Soft: true, Json: not null } ? Kind.Held
        : write.Condition == WriteCondition.Absent ? Kind.Record
        : Kind.Soft;

    public static VersionToken TokenOf(StoredItem stored) => new(stored.Item.Version!, stored.ETag, stored.Item is { Next: null, Open: null or { Count: 0 } });

    private static CommitResult Conflict(DocumentWrite write) => new(write.Key, []);

    private enum Kind
    {
        Held,
        Record,
        Soft,
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A commit that has happened is left to be finished by the sweeper: {Reason}")]
    private static partial void LeftToOthers(ILogger logger, string reason);
}
