using System.Text.RegularExpressions;

namespace PipelineBot.Tests.Privacy;

/// <summary>The security page does not promise tests that are not there.</summary>
public class SecurityPageTests
{
    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var page = File.ReadAllText(Path.Combine(Repository(), "docs", "security.md"));
        var named = Regex.Matches(page, @"\b[A-Z][A-Za-z]+Tests\b", RegexOptions.NonBacktracking).Select(match => match.Value).Distinct().ToList();
        var there = Directory.EnumerateFiles(Path.Combine(Repository(), "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(name => !there.Contains(name)).ShouldBeEmpty();
    }

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
