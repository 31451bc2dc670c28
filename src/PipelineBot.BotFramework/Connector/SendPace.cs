using System.Collections.Concurrent;

namespace PipelineBot.BotFramework.Connector;

/// <summary>
/// Lets requests go no faster than the <see cref="SendLimits"/>: each takes the next free place of its conversation, then of its tenant, and waits for it.
/// Places are given in the order they are asked for. A channel that says "too many" holds its conversation back for as long as it asks. Whoever wakes late, because
/// the machine was busy, does not leave together with the next: what counts is when each really leaves.
/// </summary>
public sealed class SendPace(SendLimits limits, TimeProvider time)
{
    /// <summary>Lanes that are as good as new are forgotten above this many.</summary>
    private const int MostLanes = 10_000;

    private readonly ConcurrentDictionary<(string Tenant, string Conversation), Lane> conversations = new();
    private readonly ConcurrentDictionary<string, Lane> tenants = new(StringComparer.Ordinal);
    private readonly long start = time.GetTimestamp();

    /// <summary>Returns when the request may leave.</summary>
    /// <param name="onTurn">What is done once the request has its place and nothing but its leaving is left; what it throws ends the wait.</param>
    public async ValueTask WaitAsync(SendLane lane, CancellationToken cancellationToken, Func<CancellationToken, ValueTask>? onTurn = null)
    {
        var (conversation, tenant) = (LaneOf(lane), tenants.GetOrAdd(lane.Tenant, _ => new Lane(limits.Tenant)));
        await DelayAsync(conversation.Take(Now), cancellationToken);
        await DelayAsync(tenant.Take(Now), cancellationToken);
        if (onTurn is not null)
            await onTurn(cancellationToken);
        await LeaveAsync(conversation, cancellationToken);
        await LeaveAsync(tenant, cancellationToken);
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

    private async ValueTask LeaveAsync(Lane lane, CancellationToken cancellationToken)
    {
        while (lane.Leave(Now) is var wait && wait > TimeSpan.Zero)
            await DelayAsync(wait, cancellationToken);
    }

    /// <summary>In whole milliseconds, upwards: timers know no less, and would wake too early.</summary>
    private ValueTask DelayAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait > TimeSpan.Zero ? new ValueTask(Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken)) : ValueTask.CompletedTask;

    /// <summary>Token buckets, each kept as one moment: when it will be full again.</summary>
    private sealed class Lane(IReadOnlyList<SendRate> rates)
    {
        private readonly Lock gate = new();
        private readonly TimeSpan[] full = new TimeSpan[rates.Count];

        /// <summary>The same buckets, emptied when requests leave instead of when they take their places.</summary>
        private readonly TimeSpan[] left = new TimeSpan[rates.Count];

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

        /// <returns>Zero when it may leave now, which it then does; else how long until it may ask again.</returns>
        public TimeSpan Leave(TimeSpan now)
        {
            lock (gate)
            {
                for (var i = 0; i < left.Length; i++)
                {
                    var wait = Later(left[i], now) + rates[i].Every - now - (rates[i].Every * rates[i].Burst);
                    if (wait > TimeSpan.Zero)
                        return wait;
                }

                for (var i = 0; i < left.Length; i++)
                    left[i] = Later(left[i], now) + rates[i].Every;
                return TimeSpan.Zero;
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
