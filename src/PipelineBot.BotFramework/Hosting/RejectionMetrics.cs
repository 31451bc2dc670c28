using System.Diagnostics.Metrics;

namespace PipelineBot.BotFramework.Hosting;

internal static class RejectionMetrics
{
    private static readonly Meter Meter = new("PipelineBot.BotFramework");

    private static readonly Counter<long> Rejected = Meter.CreateCounter<long>(
        "pipelinebot.activities.rejected", description: "Activities turned away by authentication, by reason.");

    public static void Count(string reason) => Rejected.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
