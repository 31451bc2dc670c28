using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PipelineBot.Tests.Telemetry;

/// <summary>Everything measured and traced under the bot's names, while it is there.</summary>
internal sealed class Listening : IDisposable
{
    private readonly MeterListener meters = new();
    private readonly ActivityListener spans;

    public Listening()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("PipelineBot", StringComparison.Ordinal))
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.Start();
        spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("PipelineBot", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(spans);
    }

    public ConcurrentQueue<(string Name, double Value, string Tags)> Measured { get; } = new();

    public ConcurrentQueue<Activity> Spans { get; } = new();

    public IEnumerable<string> Seen(string metric) => Measured.Where(m => m.Name == metric).Select(m => m.Tags);

    public void ReadGauges() => meters.RecordObservableInstruments();

    public void Dispose()
    {
        meters.Dispose();
        spans.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Value}"))));
}
