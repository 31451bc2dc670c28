using System.Text.Json;
using PipelineBot.Tests.Protocol;

namespace PipelineBot.Tests.Infra;

/// <summary>What deploys the bot: Bicep, parameters, workflows and the image, as text and as the script <c>peers/infra.mjs</c> reads them.</summary>
internal static class InfraFiles
{
    private static readonly Lazy<Task<IReadOnlyList<JsonElement>>> Parsed = new(ParseAsync);

    public static string Root { get; } = Peers.RepositoryRoot();

    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    public static IReadOnlyList<string> Named(string pattern) =>
        [.. new[] { "infra", Path.Combine(".github", "workflows") }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)];

    /// <summary>Every file, read once.</summary>
    public static Task<IReadOnlyList<JsonElement>> ReadAsync() => Parsed.Value;

    /// <summary>Those whose name ends so, by full path.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> ReadAsync(string extension) =>
        (await ReadAsync()).Where(file => file.GetProperty("file").GetString()!.EndsWith(extension, StringComparison.Ordinal)).ToDictionary(file => file.GetProperty("file").GetString()!);

    public static IEnumerable<string> Strings(this JsonElement element, string property) => element.GetProperty(property).EnumerateArray().Select(each => each.GetString()!);

    private static async Task<IReadOnlyList<JsonElement>> ParseAsync() =>
        await Peers.RunAsync("infra.mjs", [.. Named("*.bicep"), .. Named("*.bicepparam"), .. Named("*.yml")]);
}
