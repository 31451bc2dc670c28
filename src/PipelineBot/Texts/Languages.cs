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

    /// <summary>Chinese as soon as one Han character is there (a name in Latin letters inside a Chinese sentence changes nothing), English with Latin letters only, null for neither.</summary>
    public static string? OfText(string text)
    {
        var latin = false;
        foreach (var c in text)
        {
            if (c is >= '\u4e00' and <= '\u9fff')
                return Chinese;
            latin |= char.IsAsciiLetter(c);
        }

        return latin ? English : null;
    }
}
