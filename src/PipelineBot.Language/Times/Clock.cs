using NodaTime;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Times;

/// <summary>Hours as they are said to hours of the day.</summary>
internal static class Clock
{
    /// <summary>Null when there is no such time: 25:00, 13 pm, 早上15点.</summary>
    public static TimeReading? Read(int hour, int minute, PartOfDay part)
    {
        if (hour is < 0 or > 23 || minute is < 0 or > 59)
        {
            return null;
        }

        var named = part switch
        {
            PartOfDay.Am => hour is >= 1 and <= 12 ? hour % 12 : -1,
            PartOfDay.Pm => hour is >= 1 and <= 12 ? (hour % 12) + 12 : -1,
            PartOfDay.EarlyMorning => hour <= 12 ? hour % 12 : -1,
            PartOfDay.Morning => hour <= 12 ? hour : -1,
            PartOfDay.Noon => hour is >= 1 and <= 3 ? hour + 12 : hour is >= 10 and <= 15 ? hour : -1,
            PartOfDay.Afternoon => hour is >= 1 and < 12 ? hour + 12 : hour >= 12 ? hour : -1,
            PartOfDay.Evening => hour == 12 ? 0 : hour is >= 5 and < 12 ? hour + 12 : hour is <= 4 or >= 17 ? hour : -1,
            PartOfDay.WholeDay => hour,
            _ => hour is >= 1 and <= 6 ? hour + 12 : hour,
        };
        if (named < 0)
        {
            return null;
        }

        var unclear = part == PartOfDay.Unknown && hour is >= 1 and <= 6;
        return new TimeReading(new LocalTime(named, minute), unclear ? new LocalTime(hour, minute) : null);
    }

    /// <summary>The reading with its confidence, which is that of a question when there are two.</summary>
    public static Found<TimeReading>? Found(int end, int hour, int minute, PartOfDay part, double confidence) =>
        Read(hour, minute, part) is { } reading ? new(end, reading, reading.IsAmbiguous ? Math.Min(confidence, 0.5) : confidence) : Found<TimeReading>.Nothing(end);
}
