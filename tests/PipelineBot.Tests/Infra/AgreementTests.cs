using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PipelineBot.Outbox;

namespace PipelineBot.Tests.Infra;

/// <summary>Names and numbers that stand in the templates, in the image and in the code are the same ones.</summary>
public sealed partial class AgreementTests
{
    private static readonly string[] Templates = [.. InfraFiles.Named("*.bicep").Select(File.ReadAllText)];

    private static readonly string Main = InfraFiles.Text("infra", "main.bicep");

    [Fact]
    public void Every_setting_that_is_deployed_is_one_the_bot_reads()
    {
        // What the platform reads, not the bot.
        string[] platform = ["WEBSITES_PORT", "WEBSITES_ENABLE_APP_SERVICE_STORAGE"];
        var documented = Name().Matches(InfraFiles.Text("README.md") + InfraFiles.Text("docs", "operations.md") + InfraFiles.Text("docs", "running-on-cosmos.md")).Select(name => name.Groups[1].Value).ToHashSet();
        var block = Main[Main.IndexOf("var given = {", StringComparison.Ordinal)..Main.IndexOf("var allSettings", StringComparison.Ordinal)];
        var deployed = Key().Matches(block).Select(key => key.Groups["name"].Value)
            .Concat(Templates.SelectMany(text => Environment().Matches(text)).Select(name => name.Groups["name"].Value))
            .Distinct()
            .ToList();

        deployed.ShouldContain("Storage__Cosmos__Endpoint");
        deployed.ShouldContain("MicrosoftAppPassword");
        deployed.ShouldContain("MicrosoftAppFederatedClientId");
        deployed.Except(documented).Except(platform).ShouldBeEmpty();
    }

    [Fact]
    public void The_image_listens_where_the_platform_asks()
    {
        var image = InfraFiles.Text("Dockerfile");
        var port = Port().Match(Main).Groups["port"].Value;

        port.ShouldNotBeEmpty();
        image.ShouldContain($"EXPOSE {port}\n");
        image.ShouldContain($"ASPNETCORE_URLS=http://+:{port} ");
        Templates.SelectMany(text => TargetPort().Matches(text)).Select(found => found.Groups["port"].Value).ShouldAllBe(found => found == "port");
    }

    [Fact]
    public void Every_health_path_is_one_the_bot_answers()
    {
        var answered = Mapped().Matches(InfraFiles.Text("src", "PipelineBot", "Hosting", "HealthEndpoints.cs")).Select(path => path.Groups[1].Value).ToHashSet();
        var asked = Templates.Concat(InfraFiles.Named("*.yml").Select(File.ReadAllText)).Append(InfraFiles.Text("Dockerfile")).SelectMany(text => HealthPath().Matches(text)).Select(path => path.Value).ToHashSet();

        answered.ShouldBe(["/health/live", "/health/ready"], ignoreOrder: true);
        asked.ShouldBe(answered, ignoreOrder: true);
        Main.ShouldContain("/api/messages'");
    }

    [Fact]
    public void The_image_is_made_of_what_is_there_and_is_not_run_by_root()
    {
        var image = InfraFiles.Text("Dockerfile");
        var copied = Copied().Matches(image).SelectMany(copy => copy.Groups["what"].Value.Split(' ')).ToList();

        copied.Count.ShouldBeGreaterThan(8);
        copied.Where(path => !File.Exists(Path.Combine(InfraFiles.Root, path)) && !Directory.Exists(Path.Combine(InfraFiles.Root, path))).ShouldBeEmpty();
        foreach (var project in Directory.EnumerateFiles(Path.Combine(InfraFiles.Root, "src"), "*.csproj", SearchOption.AllDirectories))
            copied.ShouldContain(Path.GetRelativePath(InfraFiles.Root, project).Replace('\\', '/'));
        var ignored = InfraFiles.Text(".dockerignore").Split('\n');
        foreach (var path in copied.Select(path => path.Split('/')[0]).Distinct())
            ignored.ShouldContain($"!{path}");

        User().Match(image).Groups["user"].Value.ShouldBe("1654");
        image.ShouldContain("ENTRYPOINT [\"dotnet\", \"PipelineBot.dll\"]");
        image.ShouldContain("-chiseled-extra\n");
        image.ShouldNotContain(":latest");
        typeof(Program).Assembly.GetName().Name.ShouldBe("PipelineBot");
    }

    [Fact]
    public void Every_saying_that_raises_an_alert_is_one_the_bot_logs()
    {
        var logged = Directory.EnumerateFiles(Path.Combine(InfraFiles.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Message().Matches(File.ReadAllText(file)))
            .Select(message => message.Groups["text"].Value)
            .ToList();
        var phrases = JsonNode.Parse(InfraFiles.Text("infra", "alerts.json"))!.AsArray().Select(alert => (string)alert!["phrase"]!).ToList();

        logged.Count.ShouldBeGreaterThan(20);
        phrases.Count.ShouldBeGreaterThan(5);
        phrases.Where(phrase => !logged.Any(message => Says(message, phrase))).ShouldBeEmpty();

        // As the log writes JSON, so must the phrase be.
        phrases.ShouldAllBe(phrase => phrase == JsonValue.Create(phrase).ToJsonString(null).Trim('"'));
        phrases.ShouldContain($"and is now {nameof(OutboxState.Dead)}");
    }

    /// <summary>The template has the phrase, or its part before a value that ends the phrase.</summary>
    private static bool Says(string template, string phrase) =>
        template.Contains(phrase, StringComparison.Ordinal)
        || Value().Split(template).Any(part => part.Trim().Length >= 8 && phrase.StartsWith(part.TrimStart(), StringComparison.Ordinal));

    [GeneratedRegex(@"`([A-Z][A-Za-z]*(?:_[A-Za-z0-9_]+)?)[=`]", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"[ {](?<name>[A-Z]\w+): ", RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    [GeneratedRegex(@"name: '(?<name>[A-Z]\w+)'\n\s+secretRef|[ {](?<name>(MicrosoftApp|WEBSITES_)\w+): ", RegexOptions.NonBacktracking)]
    private static partial Regex Environment();

    [GeneratedRegex(@"^var port = (?<port>[0-9]+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Port();

    [GeneratedRegex(@"\b(targetPort|port): (?<port>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex TargetPort();

    [GeneratedRegex(@"MapGet\(""([^""]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Mapped();

    [GeneratedRegex(@"/health/[a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex HealthPath();

    [GeneratedRegex(@"^COPY (?<what>[^-\n]\S*( \S+)*) \S+$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Copied();

    [GeneratedRegex(@"^USER (?<user>\S+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex User();

    [GeneratedRegex(@"LoggerMessage\([^""]*""(?<text>[^""]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Message();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}
