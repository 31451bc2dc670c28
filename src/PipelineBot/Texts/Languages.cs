using System.Globalization;

namespace PipelineBot.Texts;

/// <summary>The languages the bot speaks, and which one a text or a locale is in.</summary>
public static class Languages
{
    public const string English = "en";

    /// <summary>Chinese in simplified characters: what Chinese is written in when nothing says otherwise.</summary>
    public const string Chinese = "zh-Hans";

    /// <summary>Chinese in traditional characters, worded as in Taiwan.</summary>
    public const string Traditional = "zh-Hant";

    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo ChineseCulture = CultureInfo.GetCultureInfo(Chinese);
    private static readonly CultureInfo TraditionalCulture = CultureInfo.GetCultureInfo(Traditional);
    private static readonly string[] TraditionalSubtags = ["hant", "tw", "hk", "mo"];

    /// <summary>Chinese in either way of writing it: full-width separators, amounts in ten thousands, year before month.</summary>
    public static bool IsChinese(string? language) => language is Chinese or Traditional;

    /// <summary>The same tag when it is one the bot speaks; null for anything else.</summary>
    public static string? Known(string? language) => language is English or Chinese or Traditional ? language : null;

    public static CultureInfo Culture(string language) => language switch
    {
        Chinese => ChineseCulture,
        Traditional => TraditionalCulture,
        _ => EnglishCulture,
    };

    /// <summary>Taiwan, Hong Kong, Macao and <c>zh-Hant</c> read traditional Chinese, any other Chinese locale simplified; everything else English. Null for null.</summary>
    public static string? FromLocale(string? locale)
    {
        if (string.IsNullOrEmpty(locale))
            return null;
        var tags = locale.ToLowerInvariant().Split('-', '_');
        if (!tags[0].StartsWith("zh", StringComparison.Ordinal))
            return English;
        return !tags.Contains("hans") && tags.Any(TraditionalSubtags.Contains) ? Traditional : Chinese;
    }

    /// <summary>
    /// A first guess, for texts nothing is understood of: Chinese when there are as many Han characters as English words, else English; null for neither.
    /// What was understood is answered in the language of the phrase that matched.
    /// </summary>
    public static string? OfText(string text)
    {
        var (han, words, inWord) = (0, 0, false);
        foreach (var c in text)
        {
            han += c is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            var letter = char.IsAsciiLetter(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }

        return han > 0 && han >= words ? ChineseScript.Of(text) ?? Chinese : words > 0 ? English : null;
    }

    /// <summary>The language to answer a text in: its own, or what the person prefers when it has none, else what their client speaks.</summary>
    public static string ToAnswer(string text, string? preferred, string? locale) => OfText(text) switch
    {
        null => preferred ?? FromLocale(locale) ?? English,
        English => English,
        _ => ChineseFor(text, preferred, locale),
    };

    /// <summary>Which Chinese answers a Chinese text: the one it is written in, or the person's, or their client's when it does not tell.</summary>
    public static string ChineseFor(string text, string? preferred, string? locale) =>
        ChineseScript.Of(text) ?? (IsChinese(preferred) ? preferred! : FromLocale(locale) is { } client && IsChinese(client) ? client : Chinese);
}
