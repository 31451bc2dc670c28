using System.Text.Json;
using System.Text.RegularExpressions;
using PipelineBot.Tests.Protocol;

namespace PipelineBot.Tests.Infra;

/// <summary>What can be said of Bicep without its compiler: it parses, names are declared and used, modules get what they ask for, versions are the listed ones.</summary>
public sealed partial class BicepTests
{
    [PeerFact]
    public async Task Every_file_parses_and_every_name_is_declared_and_used()
    {
        var read = await InfraFiles.ReadAsync();

        read.Count.ShouldBeGreaterThan(15);
        read.SelectMany(file => file.Strings("problems").Select(problem => $"{file.GetProperty("file").GetString()}: {problem}")).ShouldBeEmpty();
    }

    [PeerFact]
    public async Task The_reader_of_Bicep_would_say_so()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.bicep");
        try
        {
            await File.WriteAllTextAsync(file, "param a string\nvar b = c\nmodule m 'x.bicep' = {\n  name: 'x'\n");

            var read = (await Peers.RunAsync("infra.mjs", file)).ShouldHaveSingleItem();

            string.Join('\n', read.Strings("problems")).ShouldSatisfyAllConditions(
                problems => problems.ShouldContain("is not understood"),
                problems => problems.ShouldContain("c is declared nowhere"),
                problems => problems.ShouldContain("a is not used"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [PeerFact]
    public async Task Every_module_exists_and_gets_exactly_the_parameters_it_has()
    {
        var files = await InfraFiles.ReadAsync(".bicep");
        var modules = 0;
        foreach (var (path, file) in files)
        {
            foreach (var module in file.GetProperty("modules").EnumerateArray())
            {
                modules++;
                var name = module.GetProperty("name").GetString();
                var target = files[Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, module.GetProperty("path").GetString()!))];
                var given = module.Strings("given").ToHashSet();
                given.Except(Params(target)).ShouldBeEmpty($"{name} has no such parameter");
                Params(target, requiredOnly: true).Except(given).ShouldBeEmpty($"{name} needs them");
            }
        }

        modules.ShouldBeGreaterThan(8);
    }

    [PeerFact]
    public async Task What_is_taken_from_a_module_is_what_it_gives()
    {
        var files = await InfraFiles.ReadAsync(".bicep");
        foreach (var (path, file) in files)
        {
            var modules = file.GetProperty("modules").EnumerateArray().ToDictionary(m => m.GetProperty("name").GetString()!, m => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, m.GetProperty("path").GetString()!)));
            foreach (Match taken in Output().Matches(await File.ReadAllTextAsync(path)))
                files[modules[taken.Groups["module"].Value]].Strings("outputs").ShouldContain(taken.Groups["output"].Value, taken.Value);
        }
    }

    [PeerFact]
    public async Task Every_parameter_file_sets_parameters_of_main_and_those_it_needs()
    {
        var main = (await InfraFiles.ReadAsync(".bicep"))[Path.Combine(InfraFiles.Root, "infra", "main.bicep")];
        var files = await InfraFiles.ReadAsync(".bicepparam");

        files.Keys.Select(Path.GetFileName).ShouldBe(["main.dev.bicepparam", "main.prod.bicepparam"], ignoreOrder: true);
        foreach (var (path, file) in files)
        {
            file.GetProperty("using").GetString().ShouldBe("./main.bicep", path);
            Params(file).Except(Params(main)).ShouldBeEmpty(path);
            Params(main, requiredOnly: true).Except(Params(file)).ShouldBeEmpty(path);
        }
    }

    [PeerFact]
    public async Task Every_resource_is_of_a_version_that_the_table_lists()
    {
        var types = (await InfraFiles.ReadAsync(".bicep")).Values.SelectMany(file => file.GetProperty("resources").EnumerateArray()).Select(resource => resource.GetProperty("type").GetString()!).Distinct().ToList();
        var listed = Listed().Matches(InfraFiles.Text("infra", "README.md")).Select(row => $"{row.Groups["type"].Value}@{row.Groups["version"].Value}").ToList();

        types.ShouldAllBe(type => Versioned().IsMatch(type));
        listed.ShouldBe(types, ignoreOrder: true);
    }

    [PeerFact]
    public async Task No_secret_is_written_down_and_every_parameter_for_one_is_secure()
    {
        foreach (var (path, file) in await InfraFiles.ReadAsync(".bicep"))
        {
            Params(file).Where(name => SecretName().IsMatch(name)).ShouldBe(file.Strings("secure"), ignoreOrder: true, path);
            (await File.ReadAllTextAsync(path)).ShouldNotContain("listKeys(", Case.Insensitive, path);
        }

        foreach (var path in InfraFiles.Named("*.bicep*").Concat(InfraFiles.Named("*.yml")))
            SecretLiteral().Matches(await File.ReadAllTextAsync(path)).Where(found => found.Groups["value"].Value.Any(char.IsAsciiDigit)).Select(found => found.Value).ShouldBeEmpty(path);
    }

    [PeerFact]
    public async Task Every_role_is_given_under_a_name_that_is_always_the_same()
    {
        var given = (await InfraFiles.ReadAsync(".bicep")).Values.SelectMany(file => file.GetProperty("resources").EnumerateArray())
            .Where(resource => resource.GetProperty("type").GetString()!.Contains("oleAssignments@", StringComparison.Ordinal))
            .Select(resource => resource.GetProperty("text").GetString()!)
            .ToList();

        given.Count.ShouldBe(4);
        given.ShouldAllBe(text => text.Contains("name: guid(", StringComparison.Ordinal) && text.Contains("scope: ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Params(JsonElement file, bool requiredOnly = false) =>
        file.GetProperty("params").EnumerateArray().Where(param => !requiredOnly || param.GetProperty("required").GetBoolean()).Select(param => param.GetProperty("name").GetString()!);

    [GeneratedRegex(@"\b(?<module>\w+)!?\.outputs\.(?<output>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Output();

    [GeneratedRegex(@"^Microsoft\.[A-Za-z]+(/[A-Za-z]+)+@20[0-9]{2}-[0-9]{2}-[0-9]{2}(-preview)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Versioned();

    [GeneratedRegex(@"^\| `(?<type>Microsoft\.[A-Za-z/]+)` \| (?<version>[0-9-]+(preview)?) \|", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(\w*[pP]assword|\w*[sS]ecret|\w*HeaderValue|\w*[kK]ey)$", RegexOptions.NonBacktracking)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"(?i)(password|secret|accesskey|token)\w*['""]?\s*[:=]\s*['""](?<value>[A-Za-z0-9+/~._-]{12,})['""]|(?<value>(AccountKey|InstrumentationKey)=\S*)", RegexOptions.NonBacktracking)]
    private static partial Regex SecretLiteral();
}
