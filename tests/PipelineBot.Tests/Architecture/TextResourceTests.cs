using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text;
using PipelineBot.Features;
using PipelineBot.Texts;

namespace PipelineBot.Tests.Architecture;

/// <summary>The texts as they are shipped, compiled into the program and its satellites.</summary>
public sealed class TextResourceTests
{
    private const string Suffix = ".resources";

    private static readonly string[] Chinese = [Languages.Chinese, Languages.Traditional];
    private static readonly Assembly Main = typeof(FeatureList).Assembly;
    private static readonly Assembly Simplified = Main.GetSatelliteAssembly(CultureInfo.GetCultureInfo(Languages.Chinese));
    private static readonly Assembly Traditional = Main.GetSatelliteAssembly(CultureInfo.GetCultureInfo(Languages.Traditional));

    public static TheoryData<string> Sets { get; } =
    [
        .. Names(Main, Suffix)
            .Union(Names(Simplified, $".{Languages.Chinese}{Suffix}"))
            .Union(Names(Traditional, $".{Languages.Traditional}{Suffix}"))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void There_are_texts() => Sets.Count.ShouldBeGreaterThan(10);

    [Theory]
    [MemberData(nameof(Sets))]
    public void All_languages_have_the_same_keys(string set)
    {
        var english = In(Languages.English, set);

        foreach (var language in Chinese)
        {
            var texts = In(language, set);
            english.Keys.Except(texts.Keys).ShouldBeEmpty("missing in " + language);
            texts.Keys.Except(english.Keys).ShouldBeEmpty($"in {language} only");
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_text_is_empty(string set) => All(set).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Sets))]
    public void All_languages_name_the_same_arguments(string set)
    {
        foreach (var language in Chinese)
        {
            var texts = In(language, set);

            // A singular may leave its number out ("one deal"), where Chinese writes it.
            In(Languages.English, set).Where(text => !text.Key.EndsWith(".one", StringComparison.Ordinal) && texts.ContainsKey(text.Key))
                .Where(text => !Arguments(text.Value).SetEquals(Arguments(texts[text.Key])))
                .Select(text => $"{text.Key}: '{text.Value}' and '{texts[text.Key]}'")
                .ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_text_with_arguments_is_a_format(string set)
    {
        foreach (var (key, text) in All(set).Where(text => Arguments(text.Value).Count > 0))
            Should.NotThrow(() => CompositeFormat.Parse(text), $"{key}: '{text}'");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_text_mixes_simplified_and_traditional_characters(string set)
    {
        In(Languages.Chinese, set).Where(text => text.Value.Any(ChineseScript.IsTraditional)).Select(Shown).ShouldBeEmpty();
        In(Languages.Traditional, set).Where(text => text.Value.Any(ChineseScript.IsSimplified)).Select(Shown).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Chinese_texts_are_polite_and_punctuated_in_full_width(string set)
    {
        var texts = Chinese.SelectMany(language => In(language, set)).Where(text => !text.Key.EndsWith(".words", StringComparison.Ordinal)).ToList();

        texts.Where(text => text.Value.AsSpan().IndexOfAny("你妳") >= 0).Select(Shown).ShouldBeEmpty("您 is how the bot speaks to people");
        texts.Where(text => HasHalfWidth(text.Value)).Select(Shown).ShouldBeEmpty("half-width punctuation beside Chinese");
        texts.Where(text => text.Value.Contains("  ", StringComparison.Ordinal)).Select(Shown).ShouldBeEmpty("two blanks");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_plural_has_both_its_forms(string set)
    {
        var keys = In(Languages.English, set).Keys.ToHashSet();

        keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal) && !keys.Contains(k[..^4] + ".other")).ShouldBeEmpty();
        keys.Where(k => k.EndsWith(".other", StringComparison.Ordinal) && !keys.Contains(k[..^6] + ".one")).ShouldBeEmpty();
    }

    [Fact]
    public void Arguments_are_found_and_escaped_braces_are_not() => Arguments("{0} of {12:N0} and {{3}} {x} {1,5}").ShouldBe([0, 12, 1], ignoreOrder: true);

    private static IEnumerable<string> Names(Assembly assembly, string suffix) =>
        assembly.GetManifestResourceNames().Where(n => n.EndsWith(suffix, StringComparison.Ordinal)).Select(n => n[..^suffix.Length]);

    private static IEnumerable<KeyValuePair<string, string>> All(string set) => Chinese.Prepend(Languages.English).SelectMany(language => In(language, set));

    private static Dictionary<string, string> In(string language, string set) => language switch
    {
        Languages.Chinese => Read(Simplified, $"{set}.{language}{Suffix}"),
        Languages.Traditional => Read(Traditional, $"{set}.{language}{Suffix}"),
        _ => Read(Main, set + Suffix),
    };

    private static string Shown(KeyValuePair<string, string> text) => $"{text.Key}: '{text.Value}'";

    private static bool HasHalfWidth(string text) =>
        text.Zip(text.Skip(1)).Any(pair => (IsHan(pair.First) && ",;:!?()".Contains(pair.Second)) || (",;:!?()".Contains(pair.First) && IsHan(pair.Second)));

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

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
