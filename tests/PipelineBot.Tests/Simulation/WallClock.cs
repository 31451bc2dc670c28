using NodaTime;

namespace PipelineBot.Tests.Simulation;

/// <summary>
/// What the clocks on the wall of a zone showed, minute by minute, written down by looking at them: no rule for gaps and repeats is known here. A local time
/// has come when the clock first shows it, or anything later, on that day.
/// </summary>
internal sealed class WallClock
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly Instant start = Scale.Start - Duration.FromDays(3);
    private readonly LocalDate firstDay;
    private readonly short[] shown;
    private readonly List<int> beginnings = [];
    private readonly Dictionary<(int Day, int Time), int?> answers = [];

    public WallClock(string zone, int days)
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        shown = new short[(days + 8) * 24 * 60];
        firstDay = start.InZone(tz).Date;
        LocalDate? before = null;
        for (var i = 0; i < shown.Length; i++)
        {
            var local = (start + (Minute * i)).InZone(tz);
            shown[i] = (short)((local.Hour * 60) + local.Minute);
            if (before is not { } known || local.Date > known)
                beginnings.Add(i);
            before = local.Date;
        }
    }

    /// <summary>When the clock first showed that time or a later one on that day; null when the day ended before.</summary>
    public Instant? Shows(LocalDate day, LocalTime time)
    {
        var number = Period.DaysBetween(firstDay, day);
        var wanted = (time.Hour * 60) + time.Minute;
        if (!answers.TryGetValue((number, wanted), out var at))
            answers[(number, wanted)] = at = Look(number, wanted);
        return at is { } minute ? start + (Minute * minute) : null;
    }

    public Instant EndOf(LocalDate day) => start + (Minute * beginnings[Period.DaysBetween(firstDay, day) + 1]);

    private int? Look(int day, int wanted)
    {
        for (var i = beginnings[day]; i < beginnings[day + 1]; i++)
        {
            if (shown[i] >= wanted)
                return i;
        }

        return null;
    }
}
