using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text;
using PipelineBot.Features;

namespace PipelineBot.Tests.Architecture;

/// <summary>The texts as they are shipped, compiled into the program and its satellites.</summary>
public sealed class TextResourceTests
{
    private const string Suffix = ".resources";

    private static readonly Assembly Main = typeof(FeatureList).Assembly;
    private static readonly Assembly Chinese = Main.GetSatelliteAssembly(CultureInfo.GetCultureInfo("zh-Hans"));

    public static TheoryData<string> Sets { get; } = [.. Names(Main, Suffix).Union(Names(Chinese, ".zh-Hans" + Suffix)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_texts() => Sets.Count.ShouldBeGreaterThan(10);

    [Theory]
    [MemberData(nameof(Sets))]
    public void Both_languages_have_the_same_keys(string set)
    {
        var (english, chinese) = (English(set), InChinese(set));

        english.Keys.Except(chinese.Keys).ShouldBeEmpty("missing in Chinese");
        chinese.Keys.Except(english.Keys).ShouldBeEmpty("missing in English");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_text_is_empty(string set) =>
        English(set).Concat(InChinese(set)).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Sets))]
    public void Both_languages_name_the_same_arguments(string set)
    {
        var chinese = InChinese(set);

        // A singular may leave its number out ("one deal"), where Chinese writes it.
        English(set).Where(text => !text.Key.EndsWith(".one", StringComparison.Ordinal) && chinese.ContainsKey(text.Key))
            .Where(text => !Arguments(text.Value).SetEquals(Arguments(chinese[text.Key])))
            .Select(text => $"{text.Key}: '{text.Value}' and '{chinese[text.Key]}'")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_text_with_arguments_is_a_format(string set)
    {
        foreach (var (key, text) in English(set).Concat(InChinese(set)).Where(text => Arguments(text.Value).Count > 0))
            Should.NotThrow(() => CompositeFormat.Parse(text), $"{key}: '{text}'");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_plural_has_both_its_forms(string set)
    {
        var keys = English(set).Keys.ToHashSet();

        keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal) && !keys.Contains(k[..^4] + ".other")).ShouldBeEmpty();
        keys.Where(k => k.EndsWith(".other", StringComparison.Ordinal) && !keys.Contains(k[..^6] + ".one")).ShouldBeEmpty();
    }

    [Fact]
    public void Arguments_are_found_and_escaped_braces_are_not() => Arguments("{0} of {12:N0} and {{3}} {x} {1,5}").ShouldBe([0, 12, 1], ignoreOrder: true);

    private static IEnumerable<string> Names(Assembly assembly, string suffix) =>
        assembly.GetManifestResourceNames().Where(n => n.EndsWith(suffix, StringComparison.Ordinal)).Select(n => n[..^suffix.Length]);

    private static Dictionary<string, string> English(string set) => Read(Main, set + Suffix);

    private static Dictionary<string, string> InChinese(string set) => Read(Chinese, set + ".zh-Hans" + Suffix);

    private static Dictionary<string, string> Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource);
        stream.ShouldNotBeNull($"There is no {resource}.");
        using var reader = new ResourceReader(stream);
        return reader.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static HashSet<int> Arguments(string text)
    {
        var found = new HashSet<int>();
        text = text.Replace("{{", "", StringComparison.Ordinal);
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var digits = text.AsSpan(at + 1);
            var length = digits.IndexOfAnyExceptInRange('0', '9');
            if (length > 0 && digits[length] is '}' or ':' or ',' && int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var argument))
                found.Add(argument);
        }

        return found;
    }
}
