namespace PipelineBot.Language.Dates;

/// <summary>Finds named stretches of days: this week, next month, 本周, 下季度, today.</summary>
public static class DateRangeRecognizer
{
    /// <summary>All ranges in the text, in order, not overlapping. Both ends of a range are inclusive.</summary>
    public static IReadOnlyList<Recognized<DateRange>> Recognize(string text, LanguageContext context) => [];
}
