using System.Diagnostics;
using System.Diagnostics.Metrics;
using PipelineBot.BotFramework.Activities;
using Activity = PipelineBot.BotFramework.Activities.Activity;
using Span = System.Diagnostics.Activity;

namespace PipelineBot.BotFramework.Turns;

/// <summary>
/// What can be seen of turns from outside, under the name <c>PipelineBot.BotFramework</c>: a span a turn with its parts, and how long turns take. Costs next to
/// nothing while nobody listens. Attributes say what kind of thing it was, never who or what about.
/// </summary>
internal static class TurnTelemetry
{
    public const string Answered = "answered";
    public const string Repeated = "repeated";

    /// <summary>The same thing was changed by others at every attempt.</summary>
    public const string GivenUp = "conflict";

    public const string Fault = "fault";

    private const string Name = "PipelineBot.BotFramework";

    private static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "pipelinebot.turn.duration",
        "s",
        "From the activity's arrival to its answer, by type of activity and result.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15] });

    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>(
        "pipelinebot.turn.conflicts", "{conflict}", "Attempts whose commit met somebody else's; the turn was decided again.");

    /// <summary>Null while nobody listens.</summary>
    public static Span? Start(string part) => Source.StartActivity(part);

    public static void Conflicted() => Conflicts.Add(1);

    /// <param name="began">A timestamp of <see cref="Stopwatch"/>.</param>
    public static void Done(long began, Span? span, Activity activity, string result)
    {
        if (Duration.Enabled)
            Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("pipelinebot.activity.type", TypeOf(activity)), new("pipelinebot.turn.result", result));
        if (span is null)
            return;
        span.SetTag("pipelinebot.activity.type", TypeOf(activity));
        span.SetTag("pipelinebot.turn.result", result);
        span.SetTag("pipelinebot.tenant.id", activity.TenantId());
        if (result == Fault)
            span.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>A channel may send any word; a metric must not grow with it.</summary>
    private static string TypeOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => ActivityTypes.Message,
        ActivityTypes.Invoke => ActivityTypes.Invoke,
        ActivityTypes.ConversationUpdate => ActivityTypes.ConversationUpdate,
        ActivityTypes.InstallationUpdate => ActivityTypes.InstallationUpdate,
        _ => "other",
    };
}
