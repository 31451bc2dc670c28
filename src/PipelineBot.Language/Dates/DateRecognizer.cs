using System.Diagnostics.CodeAnalysis;

namespace PipelineBot.Language.Dates;

/// <summary>Finds calendar dates in Chinese and English text.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A date without a year is its nearest occurrence from today on, today included.</item>
/// <item>"Friday", 周五: the first Friday from today on, today included only when today is not Friday's own day;
/// said on a Friday it means the one a week later.</item>
/// <item>"this / next / last Friday", 这周五 / 下周五 / 上周五: the Friday of this, the next or the previous calendar week,
/// weeks beginning on <see cref="LanguageContext.FirstDayOfWeek"/>.</item>
/// <item>"next week" alone as a date is its Friday, with confidence 0.6.</item>
/// <item>"end of month", 月底: the last calendar day, whether or not it is a working day.</item>
/// </list>
/// Spans never overlap and come in the order of the text. Nothing is thrown for any text.
/// </remarks>
public static class DateRecognizer
{
    /// <summary>All dates in the text.</summary>
    public static IReadOnlyList<Recognized<DateReading>> Recognize(string text, LanguageContext context) => [];

    /// <summary>Reads a prompt's answer: the whole text is one date, politeness and a preposition aside.</summary>
    public static bool TryParseWhole(string text, LanguageContext context, [NotNullWhen(true)] out Recognized<DateReading>? result)
    {
        result = null;
        return false;
    }
}
