using System.Globalization;

namespace PipelineBot.Texts;

/// <summary>The languages the bot speaks, and which one a text or a locale is in.</summary>
public static class Languages
{
    public const string English = "en";
    public const string Chinese = "zh-Hans";

    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo ChineseCulture = CultureInfo.GetCultureInfo("zh-Hans");

    public static CultureInfo Culture(string language) => language == Chinese ? ChineseCulture : EnglishCulture;

    /// <summary>Any Chinese locale reads simplified Chinese; everything else English. Null for null.</summary>
    public static string? FromLocale(string? locale) =>
        string.IsNullOrEmpty(locale) ? null : locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

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

        return han > 0 && han >= words ? Chinese : words > 0 ? English : null;
    }
}
