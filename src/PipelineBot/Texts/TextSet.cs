using System.Collections.Concurrent;
using System.Resources;

namespace PipelineBot.Texts;

/// <summary>
/// The texts of one feature, from the resources beside it: <c>{Name}.resx</c> (English), <c>{Name}.zh-Hans.resx</c> and <c>{Name}.zh-Hant.resx</c>.
/// A missing key is a fault of the program and throws; a test compares the languages.
/// </summary>
public sealed class TextSet(Type owner, string name)
{
    private readonly ResourceManager resources = new($"{owner.Namespace}.{name}", owner.Assembly);
    private readonly ConcurrentDictionary<(string Language, string Key), string> cache = new();

    public string Get(string language, string key, params ReadOnlySpan<object?> arguments)
    {
        var format = cache.GetOrAdd((language, key), static (k, manager) => Find(manager, k.Language, k.Key), resources);
        if (arguments.Length == 0)
            return format;
        var culture = Languages.Culture(language);
        return Languages.IsChinese(language) ? ChineseFormat.Of(culture, format, arguments) : string.Format(culture, format, arguments);
    }

    /// <summary>The form of a text for a count: <c>{key}.one</c> or <c>{key}.other</c>; the count is argument {0}.</summary>
    public string Count(string language, string key, int count, params ReadOnlySpan<object?> arguments) =>
        Get(language, count == 1 ? key + ".one" : key + ".other", [count, .. arguments]);

    private static string Find(ResourceManager manager, string language, string key) =>
        manager.GetString(key, Languages.Culture(language)) ?? throw new MissingManifestResourceException($"No text '{key}' in {manager.BaseName}.");
}
