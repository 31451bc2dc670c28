using System.Text.RegularExpressions;

namespace PipelineBot.Tests.Protocol;

/// <summary>The page that says which test proves which item of the protocol names only tests there are.</summary>
public sealed partial class ConformanceDocumentTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Peers.RepositoryRoot(), "docs", "protocol-conformance.md"));

    private static readonly HashSet<string> Tests =
    [
        .. Directory.EnumerateFiles(Path.Combine(Peers.RepositoryRoot(), "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)),
    ];

    [Fact]
    public void Every_test_the_page_names_is_there()
    {
        var named = Named().Matches(Page).Select(match => match.Groups[1].Value).ToList();

        named.Count.ShouldBeGreaterThan(100);
        named.Except(Tests).ShouldBeEmpty();
    }

    [Fact]
    public void Every_item_that_must_be_tested_has_a_test_of_its_name()
    {
        var items = Item().Matches(Page).Select(match => (Id: match.Groups[1].Value, Must: match.Groups[2].Value.Contains('●', StringComparison.Ordinal), Proof: match.Groups[3].Value)).ToList();

        items.Count.ShouldBeGreaterThan(90);
        items.Select(item => item.Id).Distinct().Count().ShouldBe(items.Count, "an item twice");
        items.Where(item => item.Must && !item.Proof.Contains('`' + item.Id.Replace('-', '_') + '_', StringComparison.Ordinal)).Select(item => item.Id).ShouldBeEmpty();
        items.Where(item => item.Proof.Trim().Length < 5).Select(item => item.Id).ShouldBeEmpty("neither a test nor a reason");
    }

    [Fact]
    public void Every_test_that_bears_an_items_name_is_on_the_page()
    {
        var bearing = Tests.Where(test => ItemName().IsMatch(test));

        bearing.Where(test => !Page.Contains('`' + test + '`', StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"public (?:async )?(?:void|Task) ([A-Z]\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"`([A-Z][A-Za-z0-9]*_\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\| ((?:IN|AU|OUT|CA|DI|ST)-\d+[a-z]?) \|([^|]*)\|[^|]*\|([^\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:IN|AU|OUT|CA|DI|ST)_\d+[a-z]?_")]
    private static partial Regex ItemName();
}
