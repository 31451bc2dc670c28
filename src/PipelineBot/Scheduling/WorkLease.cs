using System.Collections.Concurrent;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Scheduling;

/// <summary>One process on the store. Of a store that takes one process only, all have the same name: the one before is certainly gone.</summary>
public sealed record BotInstance(string Name)
{
    public static BotInstance OnlyOne { get; } = new("only one");

    public static BotInstance OfMany() => new($"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}");
}

/// <summary>
/// Of several instances, lets one do a kind of background work: it holds the lease and renews it; when it dies another takes over as soon as the lease has
/// run out. This only saves work. Two that both believe to hold it do no harm, since what must happen once is claimed by itself.
/// </summary>
public sealed class WorkLease(IDocumentStore store, BotInstance instance, IClock clock)
{
    public static readonly Duration Life = Duration.FromSeconds(30);

    /// <summary>Renewed when it has less than this left.</summary>
    private static readonly Duration Renewal = Duration.FromSeconds(20);

    private readonly ConcurrentDictionary<string, Instant> held = new(StringComparer.Ordinal);

    /// <summary>Whether the store takes one process only: whatever another has begun on it, that one is gone.</summary>
    public bool IsAlone => instance == BotInstance.OnlyOne;

    /// <summary>Takes or renews the lease.</summary>
    /// <returns>False while another instance has it.</returns>
    public async ValueTask<bool> HoldAsync(string work, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (held.TryGetValue(work, out var until) && now + Renewal < until)
            return true;
        held.TryRemove(work, out _);
        var stored = await FindAsync(work, cancellationToken);
        if (stored is { Value: var other } && other.Holder != instance.Name && now < other.ExpiresAt)
            return false;

        var lease = new Lease { Id = IdOf(work), Holder = instance.Name, ExpiresAt = now + Life };
        var write = stored is null ? ScheduleDocuments.Lease.Write(TurnContainers.Claim(lease.Id).Partition, lease, null) : ScheduleDocuments.Lease.Write(stored, lease);
        if (!(await store.CommitAsync([write], cancellationToken)).Committed)
            return false;
        held[work] = lease.ExpiresAt;
        return true;
    }

    /// <summary>On a clean stop: the next instance need not wait.</summary>
    public async ValueTask GiveBackAsync(string work, CancellationToken cancellationToken)
    {
        held.TryRemove(work, out _);
        if (await FindAsync(work, cancellationToken) is { ETag: { } etag } stored && stored.Value.Holder == instance.Name)
            await store.CommitAsync([DocumentWrite.Delete(stored.Key, etag)], cancellationToken);
    }

    private ValueTask<Document<Lease>?> FindAsync(string work, CancellationToken cancellationToken)
    {
        var key = TurnContainers.Claim(IdOf(work));
        return store.GetAsync(ScheduleDocuments.Lease, key.Partition, key.Id, cancellationToken);
    }

    private static string IdOf(string work) => DocumentId.Of("lease", work);
}

/// <summary>Who does a kind of work, and until when unless it is renewed.</summary>
public sealed record Lease
{
    public string Id { get => field ?? ""; init; }

    public string Holder { get => field ?? ""; init; }

    public Instant ExpiresAt { get; init; }
}
