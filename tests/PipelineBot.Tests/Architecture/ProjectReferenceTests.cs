using System.Reflection;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Features;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Tests.Architecture;

/// <summary>What the compiled projects use of each other and of packages.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Assembly Protocol = typeof(TurnRunner).Assembly;
    private static readonly Assembly Tongue = typeof(PhraseBook).Assembly;
    private static readonly Assembly Domain = typeof(Deal).Assembly;

    [Fact]
    public void The_protocol_the_language_and_the_domain_do_not_know_each_other()
    {
        foreach (var leg in (Assembly[])[Protocol, Tongue, Domain])
            UsedBy(leg).ShouldNotContain(name => name.StartsWith("PipelineBot", StringComparison.Ordinal), $"{leg.GetName().Name} must stand alone.");
    }

    [Fact]
    public void The_domain_uses_NodaTime_and_the_framework_alone() => Packages(Domain).ShouldBe(["NodaTime"]);

    [Fact]
    public void The_language_uses_NodaTime_alone() => Packages(Tongue).ShouldBe(["NodaTime"]);

    [Fact]
    public void The_domain_and_the_language_touch_neither_network_nor_files_nor_web()
    {
        foreach (var pure in (Assembly[])[Domain, Tongue])
            UsedBy(pure).ShouldNotContain(
                name => name.StartsWith("System.Net", StringComparison.Ordinal) || name.StartsWith("System.IO", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal),
                pure.GetName().Name);
    }

    [Fact]
    public void No_type_is_named_by_what_says_nothing()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Service"];
        var named = ((Assembly[])[Protocol, Tongue, Domain, typeof(FeatureList).Assembly])
            .SelectMany(a => a.GetTypes())
            .Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && empty.Any(t.Name.Split('`')[0].EndsWith))
            .Select(t => t.FullName);

        named.ShouldBeEmpty();
    }

    private static IEnumerable<string> UsedBy(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> Packages(Assembly assembly) =>
        UsedBy(assembly).Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard" or "mscorlib")).Order(StringComparer.Ordinal);
}
