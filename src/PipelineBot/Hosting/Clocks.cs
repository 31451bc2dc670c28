using NodaTime;
using NodaTime.Text;

namespace PipelineBot.Hosting;

/// <summary>
/// The one clock of the process: the real one or, for demonstrations and tests in Development only, one that stands still (<c>Clock:FixedNow</c>)
/// or that goes on from an instant (<c>Clock:StartsAt</c>).
/// </summary>
public static class Clocks
{
    public const string FixedNowKey = "Clock:FixedNow";
    public const string StartsAtKey = "Clock:StartsAt";

    /// <exception cref="ConfigurationProblem">A key is set outside of Development, both are, or one is not an ISO instant.</exception>
    public static IClock FromConfiguration(IConfiguration configuration, string environmentName)
    {
        var (still, start) = (Read(configuration, FixedNowKey, environmentName), Read(configuration, StartsAtKey, environmentName));
        return (still, start) switch
        {
            (null, null) => Real,
            ({ } instant, null) => new FixedClock(instant),
            (null, { } instant) => new ShiftedClock(instant - Real.GetCurrentInstant()),
            _ => throw new ConfigurationProblem($"{Name(FixedNowKey)} and {Name(StartsAtKey)} exclude each other."),
        };
    }

#pragma warning disable RS0030 // The composition root alone names the real clock.
    public static IClock Real => SystemClock.Instance;
#pragma warning restore RS0030

    private static Instant? Read(IConfiguration configuration, string key, string environmentName)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (environmentName != Environments.Development)
            throw new ConfigurationProblem($"{Name(key)} is for Development only.");
        return InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed
            ? parsed.Value
            : throw new ConfigurationProblem($"{Name(key)} is not an ISO instant such as 2026-11-25T01:00:00Z.");
    }

    private static string Name(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>Stands still for people. Each reading is a tick (100 ns) later than the one before, so that what happened first can be told from what happened next.</summary>
    private sealed class FixedClock(Instant start) : IClock
    {
        private long ticks = -1;

        public Instant GetCurrentInstant() => start.PlusTicks(Interlocked.Increment(ref ticks));
    }

    private sealed class ShiftedClock(Duration ahead) : IClock
    {
        public Instant GetCurrentInstant() => Real.GetCurrentInstant() + ahead;
    }
}
