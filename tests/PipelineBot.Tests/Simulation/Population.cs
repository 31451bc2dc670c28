using NodaTime;

namespace PipelineBot.Tests.Simulation;

/// <summary>Who gets what, when and where: mostly mornings at full and half hours, and a few hours at which clocks change or days end.</summary>
internal static class Population
{
    private static readonly string[] Zones =
    [
        "Asia/Shanghai", "Asia/Shanghai", "Asia/Shanghai", "America/New_York", "America/New_York", "Europe/London", "Europe/London", "Asia/Kolkata",
        "Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo", "America/Santiago", "Africa/Casablanca", "America/Havana", "Asia/Beirut", "America/St_Johns",
    ];

    private static readonly LocalTime[] OddTimes = [new(0, 0), new(0, 30), new(1, 30), new(2, 0), new(2, 15), new(2, 30), new(3, 0), new(19, 30), new(20, 30), new(22, 45), new(23, 15), new(23, 30)];

    public static List<Subject> Of(Scale scale)
    {
        var random = new Random(scale.Seed);
        return [.. Enumerable.Range(0, scale.Channels + scale.People).Select(i => Of(i, i < scale.Channels ? Subject.Digest : Subject.CheckIn, random))];
    }

    public static LocalTime Time(Random random)
    {
        if (random.Next(100) < 8)
            return OddTimes[random.Next(OddTimes.Length)];
        return new LocalTime(7 + random.Next(11), 30 * random.Next(2));
    }

    public static IReadOnlyList<IsoDayOfWeek> Weekdays(Random random) => random.Next(100) < 60
        ? []
        : [.. Enumerable.Range(1, 7).Where(_ => random.Next(100) < 50).Select(day => (IsoDayOfWeek)day)];

    private static Subject Of(int index, string kind, Random random)
    {
        var calendar = SimulatedCalendar.All[random.Next(10) switch { < 4 => 0, < 5 => 1, < 8 => 2, _ => 3 }];
        return new Subject(index, $"tenant-{index % 3}", kind, Zones[random.Next(Zones.Length)], calendar, new Wish(Time(random), Weekdays(random)));
    }
}
