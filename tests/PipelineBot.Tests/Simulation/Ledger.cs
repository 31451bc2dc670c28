using System.Globalization;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Outbox;

namespace PipelineBot.Tests.Simulation;

/// <summary>What happened to the message of one schedule and day.</summary>
internal sealed class Delivery
{
    public ulong Key { get; init; }

    /// <summary>What the outbox says last; null when nothing was queued.</summary>
    public OutboxState? State { get; set; }

    public int Attempts { get; set; }

    public int Posts { get; set; }

    /// <summary>How often the channel took it.</summary>
    public int Arrived { get; set; }

    /// <summary>When the POST that arrived had left the process.</summary>
    public Instant Left { get; set; }

    /// <summary>Somebody died, hung or was not answered while it was under way: nobody can know.</summary>
    public bool Ambiguous { get; set; }
}

/// <summary>Everything that was queued, sent and received, by schedule and local day.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<ulong, Delivery> deliveries = [];
    private readonly Dictionary<string, Delivery> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<Instant>> lately = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<ulong, Delivery> Deliveries => deliveries;

    /// <summary>The most requests any tenant saw within one second from one process.</summary>
    public int MostInASecond { get; private set; }

    public static string TextOf(int subject, LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"#{subject}/{Day(day)}");

    public static ulong KeyOf(int subject, LocalDate day) => ((ulong)subject << 32) | (uint)Day(day);

    /// <summary>The one a body on the wire or a stored row is about.</summary>
    public Delivery Of(ReadOnlySpan<byte> json)
    {
        var mark = "\"text\":\"#"u8;
        var text = json[(json.IndexOf(mark) + mark.Length)..];
        text = text[..text.IndexOf((byte)'"')];
        var slash = text.IndexOf((byte)'/');
        var key = (ulong.Parse(text[..slash], CultureInfo.InvariantCulture) << 32) | ulong.Parse(text[(slash + 1)..], CultureInfo.InvariantCulture);
        if (!deliveries.TryGetValue(key, out var delivery))
            deliveries[key] = delivery = new Delivery { Key = key };
        return delivery;
    }

    /// <summary>The one an outbox row is about; null when the row is none.</summary>
    public Delivery? OfRow(DocumentWrite write)
    {
        if (write.Json is not { } json)
            return rows.Remove(write.Key.Id, out var gone) ? gone : null;
        if (!rows.TryGetValue(write.Key.Id, out var delivery))
            rows[write.Key.Id] = delivery = Of(json.Span);
        return delivery;
    }

    public void Leaves(string process, string tenant, Instant at)
    {
        var lane = process + tenant;
        if (!lately.TryGetValue(lane, out var queue))
            lately[lane] = queue = new Queue<Instant>();
        queue.Enqueue(at);
        while (at - queue.Peek() >= Duration.FromSeconds(1))
            queue.Dequeue();
        MostInASecond = Math.Max(MostInASecond, queue.Count);
    }

    private static int Day(LocalDate day) => Period.DaysBetween(new LocalDate(2026, 1, 1), day);
}
