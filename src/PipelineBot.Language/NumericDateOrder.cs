namespace PipelineBot.Language;

/// <summary>How the speaker writes a day and a month in figures.</summary>
public enum NumericDateOrder
{
    /// <summary>Not known: 12/5 is reported with both readings.</summary>
    Unknown,

    /// <summary>12/5 is the 5th of December (en-US, zh).</summary>
    MonthFirst,

    /// <summary>12/5 is the 12th of May (en-GB, en-AU, most of Europe).</summary>
    DayFirst,
}
