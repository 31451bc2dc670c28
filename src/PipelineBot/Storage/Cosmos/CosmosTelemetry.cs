using System.Diagnostics.Metrics;
using PipelineBot.Telemetry;

namespace PipelineBot.Storage.Cosmos;

/// <summary>Operations and request units, by operation, container and status, and by whether somebody waits for it. A status of 0 is an answer that never came.</summary>
internal static class CosmosTelemetry
{
    private static readonly AsyncLocal<bool> Finishing = new();

    private static readonly Meter Meter = new(WorkMetrics.MeterName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("pipelinebot.cosmos.operation.duration", "s", "Operations of Cosmos DB, with the time each took.");

    private static readonly Counter<double> Charge = Meter.CreateCounter<double>("pipelinebot.cosmos.request_units", "{RU}", "Request units charged.");

    /// <summary>Whether what runs here is what is left of a commit that has happened: nobody waits for it.</summary>
    public static bool IsFinishing
    {
        get => Finishing.Value;
        set => Finishing.Value = value;
    }

    public static void Done(string operation, string container, int status, double requestUnits, TimeSpan took)
    {
        KeyValuePair<string, object?>[] tags = [new("operation", operation), new("container", container), new("status", status), new("finishing", IsFinishing)];
        Duration.Record(took.TotalSeconds, tags);
        Charge.Add(requestUnits, tags);
    }
}
