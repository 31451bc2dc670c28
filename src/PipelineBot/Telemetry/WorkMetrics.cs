using System.Diagnostics;
using System.Diagnostics.Metrics;
using PipelineBot.Outbox;

namespace PipelineBot.Telemetry;

/// <summary>What is counted of scheduled work, messages and the store, under <c>PipelineBot</c>. Attributes are of small fixed sets and name nobody.</summary>
internal static class WorkMetrics
{
    public const string MeterName = "PipelineBot";

    public const string Queued = "queued";
    public const string NothingToSay = "nothing_to_say";
    public const string FreeDay = "free_day";
    public const string Paused = "paused";
    public const string TooLate = "too_late";
    public const string Unreachable = "unreachable";

    /// <summary>The day was claimed already, by another instance or before a restart.</summary>
    public const string DoneBefore = "done_before";

    public const string Failed = "failed";

    private const string Kind = "pipelinebot.kind";
    private const string Result = "pipelinebot.result";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Runs = Meter.CreateCounter<long>(
        "pipelinebot.schedule.runs", "{run}", "Schedules that were due, by kind and what came of it: queued, or why not.");

    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>(
        "pipelinebot.outbox.attempts", "{attempt}", "Messages the bot sends by itself, by kind and what became of an attempt: sent, retried, unknown, dead.");

    private static readonly Histogram<double> Lateness = Meter.CreateHistogram(
        "pipelinebot.outbox.lateness",
        "s",
        "From the hour a message was due to its arrival at the channel.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 14400] });

    private static readonly Histogram<double> Commits = Meter.CreateHistogram(
        "pipelinebot.store.commit.duration",
        "s",
        "How long the store took to make a batch of writes durable.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] });

    private static readonly ObservableGauge<long> Waiting = Meter.CreateObservableGauge(
        "pipelinebot.outbox.waiting", Observed, "{message}", "Messages that are due and not sent yet.");

    private static long waiting = -1;

    public static bool IsWaitingWatched => Waiting.Enabled;

    public static void SetWaiting(int messages) => Volatile.Write(ref waiting, messages);

    public static void Ran(string kind, string result) => Runs.Add(1, new(Kind, kind), new(Result, result));

    public static void Sent(OutboxRow row)
    {
        Attempts.Add(1, new(Kind, row.Kind), new(Result, "sent"));
        if (row is { SentAt: { } sent, DueAt: { } due })
            Lateness.Record(Math.Max(0, (sent - due).TotalSeconds), new KeyValuePair<string, object?>(Kind, row.Kind));
    }

    public static void NotSent(OutboxRow row)
    {
        var result = row.State switch
        {
            OutboxState.Pending => "retried",
            OutboxState.Unknown => "unknown",
            _ => "dead",
        };
        Attempts.Add(1, new(Kind, row.Kind), new(Result, result));
    }

    /// <param name="began">A timestamp of <see cref="Stopwatch"/>.</param>
    public static void Committed(long began, bool conflict)
    {
        if (Commits.Enabled)
            Commits.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>(Result, conflict ? "conflict" : "committed"));
    }

    private static IEnumerable<Measurement<long>> Observed() => Volatile.Read(ref waiting) is >= 0 and var now ? [new Measurement<long>(now)] : [];
}
