using System.Diagnostics;

namespace PipelineBot.Telemetry;

/// <summary>The parts of a turn and of background work that the bot itself names, in traces under <c>PipelineBot</c>.</summary>
internal static class Spans
{
    public const string SourceName = "PipelineBot";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Null while nobody listens.</summary>
    public static Activity? Start(string part) => Source.StartActivity(part);

    /// <param name="kind">Of the schedule or message: <c>digest</c>, <c>checkin</c>, …</param>
    public static Activity? Start(string part, string kind) => Source.StartActivity(part)?.SetTag("pipelinebot.kind", kind);
}
