using System.Threading.RateLimiting;

namespace PipelineBot.Limits;

public enum TrafficVerdict
{
    Pass,

    /// <summary>Over the limit, and to be told so.</summary>
    Tell,

    /// <summary>Over the limit, and told already within the minute.</summary>
    Silence,
}

/// <param name="Scope"><c>person</c> or <c>tenant</c>; empty when it passes.</param>
public readonly record struct TrafficDecision(TrafficVerdict Verdict, string Scope);

/// <summary>A token bucket for each person and each tenant. Buckets nobody draws from are let go, so memory follows those who speak now.</summary>
public sealed class TrafficGate(TrafficLimits limits) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string>? people = Buckets(limits.PersonPerMinute, limits.PersonBurst);
    private readonly PartitionedRateLimiter<string>? tenants = Buckets(limits.TenantPerMinute, limits.TenantBurst);

    private readonly PartitionedRateLimiter<string> told = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = Minute, QueueLimit = 0 }), StringComparer.Ordinal);

    /// <param name="person">What the channel calls the sender; only told apart from others of the tenant.</param>
    public TrafficDecision Enter(string tenant, string person)
    {
        var sender = $"{tenant}|{person}";
        var scope = !Has(people, sender) ? "person" : !Has(tenants, tenant) ? "tenant" : "";
        if (scope.Length == 0)
            return new TrafficDecision(TrafficVerdict.Pass, scope);
        return new TrafficDecision(Has(told, sender) ? TrafficVerdict.Tell : TrafficVerdict.Silence, scope);
    }

    public void Dispose()
    {
        people?.Dispose();
        tenants?.Dispose();
        told.Dispose();
    }

    private static bool Has(PartitionedRateLimiter<string>? buckets, string key)
    {
        if (buckets is null)
            return true;
        using var lease = buckets.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string>? Buckets(int perMinute, int burst)
    {
        if (perMinute == 0)
            return null;
        // One token at a time for a person; for many a minute, some each tenth of a second.
        var period = TimeSpan.FromMilliseconds(Math.Max(100, Minute.TotalMilliseconds / perMinute));
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = Math.Max(1, (int)Math.Round(perMinute * period / Minute)),
            ReplenishmentPeriod = period,
            QueueLimit = 0,
        };
        return PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => options), StringComparer.Ordinal);
    }
}
