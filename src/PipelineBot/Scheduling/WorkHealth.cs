using NodaTime;
using PipelineBot.Outbox;

namespace PipelineBot.Scheduling;

/// <summary>Whether digests and check-ins are being sent. Looked at no more often than every few seconds, however often it is asked.</summary>
public sealed class WorkHealth(Backlog backlog, ScheduleRunner runner, OutboxSender sender, IClock clock, TimeProvider time)
{
    /// <summary>Behind by this much is no hiccup any more. Also how long one round may take.</summary>
    public static readonly Duration Patience = Duration.FromMinutes(10);

    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim looking = new(1, 1);
    private (long At, string? Problem)? last;

    /// <summary>What is wrong, in words that hold no data; null when nothing is.</summary>
    public async ValueTask<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            if (last is { } known && time.GetElapsedTime(known.At) < LookEvery)
                return known.Problem;
            var problem = Loops() ?? await BehindAsync(cancellationToken);
            last = (time.GetTimestamp(), problem);
            return problem;
        }
        finally
        {
            looking.Release();
        }
    }

    /// <summary>Of this process. A loop that hangs loses its lease to another instance, but does not come back by itself.</summary>
    private string? Loops()
    {
        foreach (var loop in (LeasedWork[])[runner, sender])
        {
            if (loop.HasStopped || loop.Silence > Patience.ToTimeSpan())
                return $"the work on {loop.Work} has stopped";
        }

        return null;
    }

    private async ValueTask<string?> BehindAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await backlog.OfSchedulesAsync(now, Patience, cancellationToken) is { } schedules)
            return $"schedules are {(long)schedules.TotalMinutes} minutes behind";
        if (await backlog.OfMessagesAsync(now, Patience, cancellationToken) is { } messages)
            return $"messages are {(long)messages.TotalMinutes} minutes behind";
        return null;
    }
}
