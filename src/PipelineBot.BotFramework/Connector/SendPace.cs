using System.Collections.Concurrent;

namespace PipelineBot.BotFramework.Connector;

/// <summary>
/// Lets requests go no faster than the <see cref="SendLimits"/>: each takes the next free place of its conversation, then of its tenant, and waits for it.
/// Places are given in the order they are asked for. A channel that says "too many" holds its conversation back for as long as it asks.
/// </summary>
public sealed class SendPace(SendLimits limits, TimeProvider time)
{
    /// <summary>Lanes that are as good as new are forgotten above this many.</summary>
    private const int MostLanes = 10_000;

    private readonly ConcurrentDictionary<(string Tenant, string Conversation), Lane> conversations = new();
    private readonly ConcurrentDictionary<string, Lane> tenants = new(StringComparer.Ordinal);
    private readonly long start = time.GetTimestamp();

    /// <summary>Returns when the request may leave.</summary>
    public async ValueTask WaitAsync(SendLane lane, CancellationToken cancellationToken)
    {
        await DelayAsync(LaneOf(lane).Take(Now), cancellationToken);
        await DelayAsync(tenants.GetOrAdd(lane.Tenant, _ => new Lane(limits.Tenant)).Take(Now), cancellationToken);
    }

    /// <summary>The channel asked to wait before anything more is sent there.</summary>
    public void HoldBack(SendLane lane, TimeSpan wait) => LaneOf(lane).Hold(Now + wait);

    private TimeSpan Now => time.GetElapsedTime(start);

    private Lane LaneOf(SendLane lane)
    {
        if (conversations.Count > MostLanes)
        {
            foreach (var (key, idle) in conversations)
            {
                if (idle.IsFull(Now))
                    conversations.TryRemove(key, out _);
            }
        }

        return conversations.GetOrAdd((lane.Tenant, lane.Conversation), _ => new Lane(limits.Conversation));
    }

    private ValueTask DelayAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait > TimeSpan.Zero ? new ValueTask(Task.Delay(wait, time, cancellationToken)) : ValueTask.CompletedTask;

    /// <summary>Token buckets, each kept as one moment: when it will be full again.</summary>
    private sealed class Lane(IReadOnlyList<SendRate> rates)
    {
        private readonly Lock gate = new();
        private readonly TimeSpan[] full = new TimeSpan[rates.Count];

        /// <returns>How long to wait for the place taken; zero or less for not at all.</returns>
        public TimeSpan Take(TimeSpan now)
        {
            lock (gate)
            {
                var wait = TimeSpan.Zero;
                for (var i = 0; i < full.Length; i++)
                {
                    full[i] = Later(full[i], now) + rates[i].Every;
                    wait = Later(wait, full[i] - now - (rates[i].Every * rates[i].Burst));
                }

                return wait;
            }
        }

        /// <summary>Nothing leaves before <paramref name="until"/>, and what waited does not leave all at once.</summary>
        public void Hold(TimeSpan until)
        {
            if (full.Length == 0)
                return;
            lock (gate)
                full[0] = Later(full[0], until + (rates[0].Every * (rates[0].Burst - 1)));
        }

        public bool IsFull(TimeSpan now)
        {
            lock (gate)
                return full.All(moment => moment <= now);
        }

        private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
    }
}

/// <summary>Where a request counts. Without a tenant (a channel other than Teams) all conversations count together.</summary>
public readonly record struct SendLane(string Tenant, string Conversation)
{
    public static SendLane Of(Activities.ConversationReference reference) => new(reference.TenantId ?? "", reference.ConversationId);
}
