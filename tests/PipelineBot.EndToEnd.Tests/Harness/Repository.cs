namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>Where the things under test lie, found by walking up to the solution file.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The bot as built beside these tests, in the same configuration.</summary>
    public static string BotAssembly { get; } = Path.Combine(
        Root, "src", "PipelineBot", "bin", Configuration(), "net10.0", "PipelineBot.dll");

    public static string BotProject { get; } = Path.Combine(Root, "src", "PipelineBot");

    public static string Playground { get; } = Path.Combine(Root, "tests", "PipelineBot.EndToEnd.Tests", "playground");

    public static string PlaygroundCli { get; } = Path.Combine(
        Playground, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    public static string Screenshots { get; } = Path.Combine(Root, "artifacts", "screenshots");

    /// <summary>
    /// Where pictures of whole conversations go: those of the documentation are replaced only when <c>PIPELINEBOT_SCREENSHOTS=docs</c> asks for it, so that an
    /// ordinary run leaves the checkout clean.
    /// </summary>
    public static string Conversations { get; } = Environment.GetEnvironmentVariable("PIPELINEBOT_SCREENSHOTS") == "docs"
        ? Path.Combine(Root, "docs", "images", "conversations")
        : Path.Combine(Screenshots, "conversations");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PipelineBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("PipelineBot.sln is in no folder above the tests.");
    }

    // …/bin/Release/net10.0/ : the folder above the framework's is the configuration.
    private static string Configuration() =>
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
}
