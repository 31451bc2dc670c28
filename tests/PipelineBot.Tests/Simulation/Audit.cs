using NodaTime;
using PipelineBot.Outbox;

namespace PipelineBot.Tests.Simulation;

/// <summary>Holds what happened against what should have.</summary>
internal sealed class Audit(World world, Scale scale)
{
    private const int MostTold = 20;
    private static readonly Duration Late = Duration.FromMinutes(1);

    /// <summary>What a process needs at the least: to start, to wait for a dead one's lease, to send a backlog.</summary>
    private static readonly Duration Enough = Duration.FromMinutes(5);

    private readonly Counts counts = world.Counts;

    /// <summary>Empty when every promise was kept; else which was not, with the seed, the schedule and the day.</summary>
    public List<string> Broken { get; } = [];

    public Counts Check()
    {
        var expectations = new Expectations(scale);
        var expected = world.Subjects.SelectMany(expectations.Of).ToDictionary(e => Ledger.KeyOf(e.Subject.Index, e.Day));
        counts.Due = expected.Count;
        foreach (var (key, one) in expected)
            CheckDue(one, world.Ledger.Deliveries.GetValueOrDefault(key));
        foreach (var (key, delivery) in world.Ledger.Deliveries)
        {
            if (!expected.ContainsKey(key) && delivery.State is not null)
                Tell(delivery, "was queued although nothing was due that day");
        }

        return counts;
    }

    private void CheckDue(Expected one, Delivery? delivery)
    {
        if (delivery?.State is null)
        {
            Missing(one, delivery, "was never queued");
            return;
        }

        if (delivery.Attempts > 1)
            counts.Retried++;
        if (delivery.Arrived > 1)
            Tell(delivery, $"arrived {delivery.Arrived} times");
        if (delivery.Arrived > 0)
            CheckTime(one, delivery);
        CheckState(one, delivery);
    }

    private void CheckTime(Expected one, Delivery delivery)
    {
        if (delivery.Left < one.Due || delivery.Left >= one.Over)
            Tell(delivery, $"left at {delivery.Left}, outside of {one.Due} to {one.Over}");
        if (delivery.Left > one.Due + Late)
            counts.Late++;
    }

    private void CheckState(Expected one, Delivery delivery)
    {
        switch (delivery.State)
        {
            case OutboxState.Sent when delivery.Arrived == 1:
                counts.SentOnce++;
                break;
            case OutboxState.Unknown when delivery.Ambiguous:
                counts.Unknown++;
                counts.UnknownArrived += delivery.Arrived;
                break;
            case OutboxState.Dead when delivery.Arrived == 0:
                counts.Dead++;
                Missing(one, delivery, "was given up");
                break;
            default:
                Tell(delivery, $"is {delivery.State}, ambiguous: {delivery.Ambiguous}, arrived {delivery.Arrived} times");
                break;
        }
    }

    /// <summary>Nobody can send what falls into an outage; anything else is lost.</summary>
    private void Missing(Expected one, Delivery? delivery, string what)
    {
        var served = world.InService.Select(span => Instant.Min(span.Until, one.Over) - Instant.Max(span.From, one.Due)).DefaultIfEmpty(Duration.Zero).Max();
        if (served < Enough)
            counts.OutOfService++;
        else
            Tell(delivery ?? new Delivery { Key = Ledger.KeyOf(one.Subject.Index, one.Day) }, $"{what} (due {one.Due} to {one.Over}, in service for {served} of it, {delivery?.Attempts ?? 0} attempts)");
    }

    private void Tell(Delivery delivery, string what)
    {
        if (Broken.Count > MostTold)
            return;
        var subject = world.Subjects[(int)(delivery.Key >> 32)];
        var day = new LocalDate(2026, 1, 1).PlusDays((int)(uint)delivery.Key);
        Broken.Add($"Seed {scale.Seed}: the {subject.Kind} of schedule {subject.Index} ({subject.Zone}, {subject.Wish.At}, {subject.Calendar.Id}) for {day:uuuu-MM-dd} {what}.");
    }
}
