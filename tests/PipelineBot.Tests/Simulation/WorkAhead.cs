using NodaTime.Text;

namespace PipelineBot.Tests.Simulation;

/// <summary>When there is something to do next: the earliest schedule or row that waits for its time.</summary>
internal sealed class WorkAhead
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffff'Z'");

    private readonly Dictionary<string, string> times = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, string> queue = new(StringComparer.Ordinal);
    private string? known;
    private long? ticks;

    public void Set(string id, string? stamp)
    {
        if (stamp is null)
        {
            times.Remove(id);
            return;
        }

        times[id] = stamp;
        queue.Enqueue(id, stamp);
    }

    public long? Next()
    {
        string? stamp = null;
        while (queue.TryPeek(out var id, out stamp) && (!times.TryGetValue(id, out var current) || current != stamp))
            queue.Dequeue();
        if (stamp != known)
            (known, ticks) = (stamp, stamp is null ? null : Pattern.Parse(stamp).Value.ToUnixTimeTicks());
        return ticks;
    }
}
