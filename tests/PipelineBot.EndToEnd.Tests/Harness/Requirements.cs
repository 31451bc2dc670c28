namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>What a test in the real client needs on this machine, and what to do when it is not there.</summary>
public static class Requirements
{
    private static readonly string[] Browsers =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    /// <summary>The browser to drive: <c>CHROMIUM</c> when set, else the first known one on the path.</summary>
    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? chosen : OnPath(Browsers);

    public static string? Node { get; } = OnPath(["node"]);

    /// <summary>Null when everything is here; otherwise what is missing and which command brings it.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>True under <c>test.sh</c>, where a missing part must fail the run instead of skipping the test.</summary>
    public static bool MayNotSkip { get; } =
        Environment.GetEnvironmentVariable("PIPELINEBOT_REQUIRE_CLIENT") is "1" or "true";

    private static string? FindMissing()
    {
        if (Node is null)
        {
            return "Node 20 is not on the path; ./test.sh says how to install it.";
        }

        if (!File.Exists(Repository.PlaygroundCli))
        {
            return "The Agents Playground is not installed: run `npm ci` in tests/PipelineBot.EndToEnd.Tests/playground.";
        }

        return Chromium is null
            ? "No Chromium on the path: install Debian's `chromium`, or name a browser in the variable CHROMIUM."
            : null;
    }

    private static string? OnPath(IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
