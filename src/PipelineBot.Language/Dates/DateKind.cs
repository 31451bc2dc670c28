namespace PipelineBot.Language.Dates;

/// <summary>How a date was said, as far as it matters to a weekday and a date that stand side by side.</summary>
internal enum DateKind : byte
{
    Other,

    /// <summary>A day of the calendar: Dec 4, 12/4, the 4th, 12月4日.</summary>
    CalendarDay,

    /// <summary>"Friday", 周五: any week's.</summary>
    Weekday,

    /// <summary>"next Friday", 下周五: one week's.</summary>
    WeekdayOfWeek,
}
