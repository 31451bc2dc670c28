using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PipelineBot.Tests.Protocol;

/// <summary>Other people's code: the scripts in <c>peers</c> over the npm packages pinned there.</summary>
internal static class Peers
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "PipelineBot.Tests", "peers");

    /// <summary>Null when they are installed; otherwise what is missing and which command brings it.</summary>
    public static string? Missing { get; } =
        !IsOnPath("node") ? "Node 20 is not on the path; ./test.sh says how to install it."
        : !Directory.Exists(Path.Combine(Folder, "node_modules")) ? "The peers' packages are not installed: run `npm ci` in tests/PipelineBot.Tests/peers."
        : null;

    /// <summary>Runs one script and reads what it says, one JSON value a line.</summary>
    public static async Task<List<JsonElement>> RunAsync(string script, params string[] arguments)
    {
        if (Missing is { } reason)
            throw new InvalidOperationException(reason);
        var start = new ProcessStartInfo("node", [script, .. arguments]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            process.ExitCode.ShouldBe(0, $"{script}: {await errors}");
            return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>A file with one JSON value a line, gone when disposed.</summary>
    public static LinesFile Lines(IEnumerable<string> lines) => new(lines);

    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PipelineBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("These tests run inside the repository.");
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));

    internal sealed class LinesFile : IDisposable
    {
        public LinesFile(IEnumerable<string> lines) => File.WriteAllText(Path, string.Join('\n', lines.Select(OnOneLine)) + '\n');

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);

        private static string OnOneLine(string json) => json.Contains('\n', StringComparison.Ordinal) ? JsonNode.Parse(json)!.ToJsonString() : json;
    }
}

/// <summary>A fact that other people's code tells. Skipped, with the reason, where it is not installed; under <c>test.sh</c>, which installs it, it runs or fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute()
    {
        if (Peers.Missing is { } reason && Environment.GetEnvironmentVariable("PIPELINEBOT_REQUIRE_CLIENT") is not ("1" or "true"))
            Skip = reason;
    }
}
