namespace PipelineBot.Language.Times;

/// <summary>What a word for a part of the day does to the hours beside it.</summary>
internal enum PartOfDay
{
    /// <summary>Nothing was said.</summary>
    Unknown,

    /// <summary>The clock has 24 hours: 21:30, 09:00.</summary>
    WholeDay,

    /// <summary>凌晨: after midnight, twelve being 0:00.</summary>
    EarlyMorning,
    Morning,
    Noon,
    Afternoon,

    /// <summary>Twelve is midnight, and the hours from one to four come after it.</summary>
    Evening,

    /// <summary>"am", whose twelve is midnight.</summary>
    Am,

    /// <summary>"pm", whose twelve is noon.</summary>
    Pm,
}
