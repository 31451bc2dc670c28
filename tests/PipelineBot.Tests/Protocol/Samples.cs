using System.Text.Json.Nodes;
using PipelineBot.TestSupport;

namespace PipelineBot.Tests.Protocol;

/// <summary>Activities to take copies of: a few of our own, and those kept outside the repository where they are there.</summary>
internal static class Samples
{
    public static IReadOnlyList<(string Name, string Json)> Own { get; } = In(Path.Combine(Peers.RepositoryRoot(), "tests", "PipelineBot.Tests", "Protocol", "Samples"));

    public static IReadOnlyList<(string Name, string Json)> Shared => SharedData.Root is not null && Directory.Exists(SharedData.Path("protocol-data", "activities")) ? In(SharedData.Path("protocol-data", "activities")) : [];

    public static IEnumerable<(string Name, JsonObject Activity)> Activities =>
        Own.Concat(Shared).Select(sample => (sample.Name, JsonNode.Parse(sample.Json) as JsonObject)).Where(sample => sample.Item2 is { } activity && activity["type"] is not null && activity["channelId"] is not null)!;

    private static List<(string Name, string Json)> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))];
}
