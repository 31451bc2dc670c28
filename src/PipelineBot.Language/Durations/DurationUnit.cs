namespace PipelineBot.Language.Durations;

/// <summary>From the longest to the shortest, so that 1 year 3 months is one while and 3 months 1 year is two.</summary>
internal enum DurationUnit
{
    None,
    Year,
    Quarter,
    Month,
    Fortnight,
    Week,
    Day,
    Hour,
    Minute,
    WorkingDay,
}
