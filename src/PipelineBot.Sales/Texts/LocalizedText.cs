namespace PipelineBot.Sales.Texts;

/// <summary>A text in the languages the product speaks: English, simplified Chinese, traditional Chinese. Any may stand in for a missing other one.</summary>
/// <param name="ZhHant">Null or empty where nobody wrote it: readers of traditional Chinese then get the simplified text.</param>
public sealed record LocalizedText(string En, string Zh, string? ZhHant = null)
{
    private static readonly string[] TraditionalSubtags = ["hant", "tw", "hk", "mo"];

    /// <summary>Every form it has, none of them empty.</summary>
    public IEnumerable<string> All => new[] { En, Zh, ZhHant }.Where(text => !string.IsNullOrEmpty(text)).Select(text => text!);

    /// <summary>
    /// The text for a language tag: <c>zh-Hant</c>, <c>zh-TW</c>, <c>zh-HK</c> and <c>zh-MO</c> give traditional Chinese, any other <c>zh…</c> tag
    /// simplified, everything else English.
    /// </summary>
    public string In(string? language)
    {
        if (language is null || !language.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            return First(En, Zh, ZhHant);
        return IsTraditional(language) ? First(ZhHant, Zh, En) : First(Zh, ZhHant, En);
    }

    /// <summary>Whether a text is this one in any language, exactly.</summary>
    public bool Says(string text) => text == En || text == Zh || text == ZhHant;

    private static bool IsTraditional(string tag)
    {
        if (tag is "zh-Hans") return false;
        var subtags = tag.ToLowerInvariant().Split('-', '_');
        return !subtags.Contains("hans") && subtags.Any(TraditionalSubtags.Contains);
    }

    private static string First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text)) return text;
        }

        return "";
    }
}
