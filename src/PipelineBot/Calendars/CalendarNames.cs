namespace PipelineBot.Calendars;

/// <summary>What a calendar may be called in commands and configuration.</summary>
public static class CalendarNames
{
    public const string Rule = "letters, digits and hyphens, 40 at most, beginning with a letter";

    public static bool IsId(string text) => text is { Length: > 0 and <= 40 } && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == '-');
}
