using System.Text.Json;
using System.Text.RegularExpressions;
using PipelineBot.Tests.Protocol;

namespace PipelineBot.Tests.Infra;

/// <summary>The workflows of GitHub Actions ask for little and lean on what is there.</summary>
public sealed partial class WorkflowTests
{
    [PeerFact]
    public async Task Every_workflow_says_what_it_may_and_only_deployments_get_a_token()
    {
        foreach (var (path, file) in await InfraFiles.ReadAsync(".yml"))
        {
            var workflow = file.GetProperty("document");
            workflow.GetProperty("permissions").GetRawText().ShouldBe("""{"contents":"read"}""", path);
            foreach (var job in workflow.GetProperty("jobs").EnumerateObject())
            {
                var asks = job.Value.TryGetProperty("permissions", out var permissions) ? permissions.GetRawText() : """{"contents":"read"}""";
                asks.ShouldBe(Deploys(job.Value) ? """{"contents":"read","id-token":"write"}""" : """{"contents":"read"}""", $"{path}: {job.Name}");
                (job.Value.TryGetProperty("timeout-minutes", out _) || job.Value.TryGetProperty("uses", out _)).ShouldBeTrue($"{path}: {job.Name}");
            }
        }
    }

    [PeerFact]
    public async Task Every_action_has_a_version_and_every_workflow_that_is_called_is_there()
    {
        var used = (await InfraFiles.ReadAsync(".yml")).Values.SelectMany(file => Uses(file.GetProperty("document"))).Distinct().ToList();

        used.Count.ShouldBeGreaterThan(4);
        foreach (var action in used)
        {
            if (action.StartsWith("./", StringComparison.Ordinal))
                File.Exists(Path.Combine(InfraFiles.Root, action)).ShouldBeTrue(action);
            else
                Versioned().IsMatch(action).ShouldBeTrue(action);
        }
    }

    [PeerFact]
    public async Task No_workflow_keeps_a_long_lived_secret_and_each_environment_has_its_parameters()
    {
        foreach (var path in (await InfraFiles.ReadAsync(".yml")).Keys)
            (await File.ReadAllTextAsync(path)).ShouldNotContain("secrets.", Case.Sensitive, path);

        var deploy = (await InfraFiles.ReadAsync("deploy.yml")).Values.ShouldHaveSingleItem().GetProperty("document").GetProperty("jobs");
        var environments = deploy.EnumerateObject().Where(job => job.Value.TryGetProperty("with", out _)).Select(job => job.Value.GetProperty("with").GetProperty("environment").GetString()!).ToList();
        environments.ShouldBe(["dev", "prod"]);
        foreach (var environment in environments)
            File.Exists(Path.Combine(InfraFiles.Root, "infra", $"main.{environment}.bicepparam")).ShouldBeTrue(environment);
        deploy.GetProperty("prod").GetProperty("needs").GetRawText().ShouldContain("dev");
    }

    [PeerFact]
    public async Task What_is_checked_before_a_merge_is_test_sh()
    {
        var steps = (await InfraFiles.ReadAsync("ci.yml")).Values.ShouldHaveSingleItem().GetProperty("document").GetProperty("jobs").GetProperty("test").GetProperty("steps").EnumerateArray();

        steps.Where(step => step.TryGetProperty("run", out _)).Select(step => step.GetProperty("run").GetString()).ShouldBe(["./test.sh"]);
        File.Exists(Path.Combine(InfraFiles.Root, "test.sh")).ShouldBeTrue();
    }

    private static bool Deploys(JsonElement job) => job.TryGetProperty("with", out _) || job.TryGetProperty("environment", out _);

    private static IEnumerable<string> Uses(JsonElement workflow) =>
        workflow.GetProperty("jobs").EnumerateObject().SelectMany(job =>
            job.Value.TryGetProperty("uses", out var called) ? [called.GetString()!]
            : job.Value.GetProperty("steps").EnumerateArray().Where(step => step.TryGetProperty("uses", out _)).Select(step => step.GetProperty("uses").GetString()!));

    [GeneratedRegex(@"^[a-z]+/[a-z-]+@v[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Versioned();
}
