using System.Diagnostics.Metrics;

namespace PipelineBot.BotFramework.Connector;

internal static class TokenMetrics
{
    private static readonly Meter Meter = new("PipelineBot.BotFramework");

    private static readonly Counter<long> Asked = Meter.CreateCounter<long>(
        "pipelinebot.connector.tokens", description: "Times the bot asked for a token of its own, by result.");

    /// <param name="result">issued, unreachable or refused.</param>
    public static void Count(string result) => Asked.Add(1, new KeyValuePair<string, object?>("result", result));
}
